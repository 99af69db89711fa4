import { firstRunTexts } from '../../../utils/i18n/first-run.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

const steps = ['stepPassphrase', 'stepCompany', 'stepFill'] as const;

export function Steps({ at }: { at: 1 | 2 | 3 }) {
  const { language } = useWorkspace();
  const f = useTexts(firstRunTexts, language);
  return (
    <ol className="steps" aria-label={f('steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === at ? 'step' : undefined}
          className={index + 1 < at ? 'past' : undefined}
        >
          <span className="step-number" aria-hidden="true">
            {index + 1 < at ? '✓' : index + 1}
          </span>
          {f(step)}
        </li>
      ))}
    </ol>
  );
}
