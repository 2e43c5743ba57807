import { useText } from '@giaolien/ui';
import { REVIEW_VERDICTS, type ReviewVerdict, type SecurityAlarm } from '@giaolien/wire';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { postJson } from '../../api/client.ts';
import { useDo } from '../../parts/use-do.ts';
import classes from './security.module.css';

/** A third person says whether it was justified, and why. Whoever broke the glass or allowed it sees that he may not. */
export function ReviewForm({ alarm }: { readonly alarm: SecurityAlarm }) {
  const words = useText().security.alarm;
  const [verdict, setVerdict] = useState<ReviewVerdict>('justified');
  const [finding, setFinding] = useState('');
  const save = useDo({
    act: () => postJson<unknown>(`/security/alarms/${alarm.id}/review`, { verdict, finding: finding.trim() }),
    done: words.reviewed,
    refresh: [['alarms']],
  });
  if (!alarm.mayReview) return <p className={classes.why}>{words.mayNot}</p>;
  return (
    <form
      className={classes.exactly}
      aria-label={words.review}
      onSubmit={(event) => {
        event.preventDefault();
        if (finding.trim() !== '') save.mutate();
      }}
    >
      <h3 className={classes.exactlyTitle}>{words.review}</h3>
      <div className={classes.fields}>
        <SegmentedControl
          aria-label={words.verdict}
          value={verdict}
          data={REVIEW_VERDICTS.map((value) => ({ value, label: words.verdicts[value] }))}
          onChange={setVerdict}
        />
        <Textarea
          label={words.finding}
          description={words.findingHint}
          autosize
          minRows={2}
          maxLength={1000}
          value={finding}
          onChange={(event) => setFinding(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" disabled={finding.trim() === ''} loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
