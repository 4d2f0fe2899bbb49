/** Makes the page feel alive: pick a service, a day, a time. It asks nothing of any server. */
export const bookingScript = `
  const byId = (id) => document.getElementById(id);
  const today = new Date(new Date().toDateString());
  let shown = new Date(today.getFullYear(), today.getMonth(), 1);
  let chosen = new Date(today); do chosen.setDate(chosen.getDate() + 1); while (chosen.getDay() % 6 === 0);
  if (chosen.getMonth() !== shown.getMonth()) shown = new Date(chosen.getFullYear(), chosen.getMonth(), 1);
  function element(name, text, set) { const made = document.createElement(name); if (text) made.textContent = text; Object.assign(made, set); return made; }
  function drawMonth() {
    byId('month').textContent = shown.toLocaleDateString(document.documentElement.lang, { month: 'long', year: 'numeric' });
    const rows = []; const day = new Date(shown); day.setDate(1 - day.getDay());
    while (rows.length < 6 && (day <= shown || day.getMonth() === shown.getMonth())) {
      const row = element('tr');
      for (let column = 0; column < 7; column++, day.setDate(day.getDate() + 1)) {
        const cell = element('td'); const here = new Date(day);
        if (here.getMonth() === shown.getMonth()) {
          const button = element('button', String(here.getDate()), { type: 'button', disabled: here <= today || here.getDay() % 6 === 0 });
          button.setAttribute('aria-pressed', String(+here === +chosen));
          button.addEventListener('click', () => { chosen = here; drawMonth(); drawSlots(); });
          cell.append(button);
        }
        row.append(cell);
      }
      rows.push(row);
    }
    byId('days').replaceChildren(...rows);
  }
  function drawSlots() {
    byId('chosenDay').textContent = chosen.toLocaleDateString(document.documentElement.lang, { weekday: 'long', month: 'long', day: 'numeric' });
    const slots = [];
    for (let minutes = 540; minutes < 1020; minutes += 30) {
      if ((minutes / 30 + chosen.getDate()) % 3 === 0) continue;
      const time = new Date(2026, 0, 1, 0, minutes).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
      const slot = element('button', time, { type: 'button' });
      slot.setAttribute('aria-pressed', 'false');
      slot.addEventListener('click', () => { for (const other of byId('slots').children) other.setAttribute('aria-pressed', String(other === slot)); });
      slots.push(slot);
    }
    byId('slots').replaceChildren(...slots);
  }
  byId('previous').addEventListener('click', () => { shown = new Date(shown.getFullYear(), shown.getMonth() - 1, 1); drawMonth(); });
  byId('next').addEventListener('click', () => { shown = new Date(shown.getFullYear(), shown.getMonth() + 1, 1); drawMonth(); });
  byId('book').addEventListener('click', () => { byId('said').textContent = byId('book').dataset.said; });
  drawMonth(); drawSlots();`;
