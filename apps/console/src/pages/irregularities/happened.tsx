import { useText } from '@giaolien/ui';
import type { IrregularityRow } from '../../api/answers.ts';
import own from './cases.module.css';
import { AboutLink } from './marks.tsx';

/** What happened, to what, and what it means for the secret. */
export function Happened({ irregularity }: { readonly irregularity: IrregularityRow }) {
  const text = useText();
  const { sentence, gravity, investigation, about, id } = irregularity;
  const subjects = about.filter((subject) => subject !== `irregularity:${id}`);
  return (
    <section className={own.happened} data-gravity={gravity}>
      <h2 className={own.label}>{text.cases.happened}</h2>
      <p className={own.sentence}>{sentence}</p>
      <p className={own.meaning}>
        {text.cases.whatItMeans[gravity]} {investigation && text.cases.mustInvestigate}
      </p>
      {subjects.length > 0 && (
        <ul className={own.about} aria-label={text.cases.about}>
          {subjects.map((subject) => (
            <li key={subject}>
              <AboutLink subject={subject} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
