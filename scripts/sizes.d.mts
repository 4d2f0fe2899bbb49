export function rows(): Promise<{ what: string; bytes: number; budget: number }[]>;
export function showSizes(): Promise<boolean>;
export function buildAndShowSizes(): Promise<boolean>;
