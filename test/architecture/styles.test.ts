import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './sourceFiles';

const styles = ['src/style', 'src/panel'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join(folder, file)),
);

it('no style of the panel asks for width or height: a popup would be styled anew at each change', () => {
  expect(styles).toContain(join('src', 'panel', 'style.css'));
  const asking = styles.flatMap((file) =>
    [...readFileSync(join(repository, file), 'utf8').matchAll(/@media[^{]*(width|height)[^{]*/g)].map(
      ([query]) => `${file}: ${query}`,
    ),
  );
  expect(asking).toEqual([]);
});
