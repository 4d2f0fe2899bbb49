export const bookingStyle = `
  :root { color-scheme: light; --accent: #4e2a84; --soft: #f1edf7; --line: #e1dfdd }
  * { box-sizing: border-box }
  body { margin: 0; background: #faf9f8; color: #252423; font: 15px/1.45 "Segoe UI", system-ui, -apple-system, sans-serif }
  header { display: flex; align-items: center; gap: 20px; padding: 28px max(24px, calc(50vw - 560px)); color: #fff;
    background: radial-gradient(circle, #fff2 1.5px, transparent 2px) 0 0 / 22px 22px, linear-gradient(100deg, #3a1c66, #5f3596 55%, #9a6bd0) }
  .logo { width: 64px; height: 64px; flex: none; display: grid; place-items: center; border-radius: 50%; background: #fff; color: var(--accent); font: 600 24px/1 "Segoe UI", system-ui }
  h1 { margin: 0; font-size: 28px; font-weight: 600 } header p { margin: 2px 0 0; opacity: .85 }
  main { max-width: 1120px; margin: 0 auto; padding: 24px; display: grid; grid-template-columns: 1fr 1.25fr; gap: 24px }
  section { padding: 20px 24px; background: #fff; border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 1px 3px #0000000d }
  h2 { margin: 0 0 14px; font-size: 18px; font-weight: 600 } h3 { margin: 0 0 10px; font-size: 15px }
  .services { list-style: none; margin: 0; padding: 0; display: grid; gap: 10px }
  .service { display: grid; grid-template-columns: auto 1fr; column-gap: 12px; padding: 12px 14px; border: 1px solid var(--line); border-radius: 6px; cursor: pointer }
  .service:hover { border-color: #b9a6d6 } .service:has(:checked) { border-color: var(--accent); background: var(--soft); box-shadow: inset 3px 0 var(--accent) }
  .service input { grid-row: 1 / 4; align-self: start; margin: 4px 0 0; accent-color: var(--accent) }
  .name { font-weight: 600 } .facts, .about, .zone { color: #605e5c; font-size: 13px }
  .when { display: grid; grid-template-columns: auto 1fr; gap: 8px 28px; align-content: start } .when h2, .staff { grid-column: 1 / 3 }
  .month { display: flex; justify-content: space-between; align-items: center; margin-bottom: 6px }
  .month button { width: 32px; height: 32px; border: 0; border-radius: 4px; background: none; font-size: 20px; cursor: pointer } .month button:hover { background: var(--soft) }
  table { border-collapse: collapse } th { padding: 4px; color: #605e5c; font-size: 12px; font-weight: 400 } td { padding: 1px; text-align: center }
  td button { width: 38px; height: 36px; border: 0; border-radius: 50%; background: none; font: inherit; cursor: pointer }
  td button:hover:enabled { background: var(--soft) } td button:disabled { color: #c8c6c4; cursor: default } td button[aria-pressed=true] { background: var(--accent); color: #fff }
  #slots { display: grid; grid-template-columns: repeat(auto-fill, minmax(88px, 1fr)); gap: 8px }
  #slots button { padding: 7px 4px; border: 1px solid #c8c6c4; border-radius: 4px; background: #fff; font: inherit; cursor: pointer }
  #slots button:hover { border-color: var(--accent) } #slots button[aria-pressed=true] { border-color: var(--accent); background: var(--accent); color: #fff }
  .details { grid-column: 1 / 3 } .fields { display: grid; grid-template-columns: repeat(2, 1fr); gap: 14px 24px }
  label { font-size: 14px } input:not([type=radio]), select, textarea { display: block; width: 100%; margin-top: 4px; padding: 7px 10px; border: 1px solid #8a8886; border-radius: 4px; background: #fff; font: inherit }
  .actions { margin-top: 18px } #book { padding: 8px 32px; border: 0; border-radius: 4px; background: var(--accent); color: #fff; font: 600 15px/1.4 "Segoe UI", system-ui; cursor: pointer }
  #said { margin-inline-start: 16px }
  footer { display: flex; flex-wrap: wrap; gap: 8px 32px; max-width: 1120px; margin: 0 auto; padding: 8px 24px 40px; color: #605e5c; font-size: 13px }
  .try { grid-column: 1 / -1; border-color: #b9a6d6; background: #f7f4fb } .try p { margin: 0 0 8px } .try h3 { margin: 12px 0 4px } .try ol, .try ul { margin: 0; padding-inline-start: 22px } .try li { padding: 2px 0 }
  .lone { display: block; text-align: center; padding-top: 96px }
  @media (max-width: 820px) { main { grid-template-columns: 1fr } .details { grid-column: 1 } .when { grid-template-columns: 1fr } .when h2, .staff { grid-column: 1 } .fields { grid-template-columns: 1fr } }`;

/** What a page's CSS can do at worst to something that is put into it. */
export const hostileStyle = `
  * { all: unset !important; color: #f0f !important; font: 3px/1 cursive !important; text-transform: uppercase !important; letter-spacing: 9px !important }
  body > * { display: block !important } style, script, head, title { display: none !important }
  button, [role=button], [role=status] { display: none !important }
  body > :not(header):not(main):not(footer) { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important; z-index: -1 !important; position: static !important }`;
