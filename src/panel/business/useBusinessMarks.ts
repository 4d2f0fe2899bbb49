import { useEffect, useState } from 'preact/hooks';
import { storedPinnedBusinesses, storedRecentBusinesses } from '../../browser/storage';
import { type BusinessMarks, opened, pinPressed } from '../../core/businessMarks';

/** Pinned and recent businesses, and a way to press a pin; undefined until they are read. */
export function useBusinessMarks(): [BusinessMarks | undefined, (id: string) => void] {
  const [marks, setMarks] = useState<BusinessMarks>();
  useEffect(() => {
    void Promise.all([storedPinnedBusinesses.get(), storedRecentBusinesses.get()]).then(
      ([pinned = [], recent = []]) => setMarks({ pinned, recent }),
      () => setMarks({ pinned: [], recent: [] }),
    );
  }, []);
  const pressPin = (id: string) => {
    if (!marks) return;
    const pinned = pinPressed(marks.pinned, id);
    setMarks({ ...marks, pinned });
    void storedPinnedBusinesses.set(pinned);
  };
  return [marks, pressPin];
}

/** Puts a business that could be read at the head of the recent ones. */
export async function rememberBusiness(id: string): Promise<void> {
  await storedRecentBusinesses.set(opened((await storedRecentBusinesses.get()) ?? [], id));
}
