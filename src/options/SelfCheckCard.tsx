import { useRef, useState } from 'preact/hooks';
import { text } from '../browser/i18n';
import { FailureNotice } from '../panel/FailureNotice';
import { useModule } from '../panel/useModule';

const isAddress = (typed: string): boolean => /^[^@\s]+@[^@\s]+$/.test(typed) && typed.length <= 320;

/** Where the self-check is started; all of it is loaded with the first press. */
export function SelfCheckCard() {
  const [address, setAddress] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [run, setRun] = useState<{ number: number; address: string }>();
  const input = useRef<HTMLInputElement>(null);
  const { module, failure } = useModule(() => import('./selfCheck/SelfCheck'), run !== undefined);
  const start = () => {
    if (busy) return;
    const typed = address.trim();
    setIsWrong(typed !== '' && !isAddress(typed));
    if (typed && !isAddress(typed)) return input.current?.focus();
    setRun({ number: (run?.number ?? 0) + 1, address: typed });
  };
  return (
    <section class="card">
      <h2>{text('selfCheckHeading')}</h2>
      <p class="soft">{text('selfCheckLead')}</p>
      <form
        noValidate
        class="self-check"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <div class="field">
          <label for="self-check-address">{text('selfCheckAddress')}</label>
          <input
            id="self-check-address"
            ref={input}
            type="text"
            class="code"
            spellcheck={false}
            autocomplete="off"
            value={address}
            aria-invalid={isWrong}
            aria-describedby={`${isWrong ? 'self-check-problem ' : ''}self-check-help`}
            onInput={({ currentTarget }) => {
              setAddress(currentTarget.value);
              setIsWrong(false);
            }}
          />
          {isWrong && (
            <p id="self-check-problem" class="problem">
              {text('selfCheckAddressInvalid')}
            </p>
          )}
          <p id="self-check-help" class="hint">
            {text('selfCheckAddressHelp')}
          </p>
        </div>
        <button type="submit" aria-disabled={busy} aria-busy={busy}>
          {text('selfCheckRun')}
        </button>
      </form>
      {run && failure && <FailureNotice failure={failure} />}
      {run && module && <module.SelfCheck key={run.number} address={run.address} onBusy={setBusy} />}
    </section>
  );
}
