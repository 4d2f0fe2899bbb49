/** A person's own page ("Bookings with me"): its path holds an `@`, but no address of a booking business. */
export const bookingsWithMe =
  (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Book time with Ada Lovelace</title>
<style>body { margin: 0; display: grid; place-items: center; min-height: 100vh; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; background: #f5f5f5 }
main { width: 480px; padding: 32px; border-radius: 8px; background: #fff; box-shadow: 0 2px 8px #0002 } button { display: block; width: 100%; margin-top: 12px; padding: 12px; text-align: start; font: inherit }</style></head>
<body><main><h1>Ada Lovelace</h1><p>Pick a meeting type.</p><button type="button">15-minute call</button><button type="button">30-minute meeting</button></main></body></html>`;
