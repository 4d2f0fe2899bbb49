export function build(target: 'chrome' | 'firefox'): Promise<{ ok: boolean }>;
