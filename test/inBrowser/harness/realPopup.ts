import type { BrowserContext } from 'playwright-core';
import { attachToHidden } from './rawTarget';
import { waitUntil } from './waitUntil';

/** The toolbar's popup. What it shows is found by role and accessible name, as elsewhere. */
export interface RealPopup {
  text(): Promise<string>;
  has(role: string, name: string): Promise<boolean>;
  click(role: string, name: string): Promise<void>;
}

export async function openRealPopup(context: BrowserContext, origin: string): Promise<RealPopup> {
  const send = await attachToHidden(context, 'the popup', `${origin}/panel.html`);
  const find = async (role: string, name: string) => {
    const { root } = await send<{ root: { nodeId: number } }>('DOM.getDocument');
    const query = { nodeId: root.nodeId, role, accessibleName: name };
    const { nodes } = await send<{ nodes: { backendDOMNodeId: number }[] }>('Accessibility.queryAXTree', query);
    return nodes[0]?.backendDOMNodeId;
  };
  return {
    text: async () => {
      const expression = 'document.body.innerText';
      const { result } = await send<{ result: { value: string } }>('Runtime.evaluate', { expression });
      return result.value;
    },
    has: async (role, name) => (await find(role, name)) !== undefined,
    click: async (role, name) => {
      const backendNodeId = await waitUntil(`${role} "${name}" in the popup`, () => find(role, name));
      await send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { quads } = await send<{ quads: number[][] }>('DOM.getContentQuads', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
      const place = { x: (left + right) / 2, y: (top + bottom) / 2, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...place });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...place });
    },
  };
}
