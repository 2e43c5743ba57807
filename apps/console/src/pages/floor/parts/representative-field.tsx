import type { BodyId, RepresentativeId } from '@giaolien/kernel';
import { formatDate, useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { representativesQuery } from './catalogue.ts';

interface RepresentativeFieldProps {
  readonly label: string;
  readonly body: BodyId;
  readonly value: RepresentativeId | null;
  readonly onChange: (representative: RepresentativeId | null, name: string) => void;
  readonly size?: 'xs' | 'md';
}

/** An authorised person of a body; one whose authorisation has ended stands there with the date (12.2 #18). */
export function RepresentativeField({ label, body, value, onChange, size = 'xs' }: RepresentativeFieldProps) {
  const text = useText();
  const { data } = useQuery(representativesQuery(body));
  const people = data?.representatives ?? [];
  const chosen = people.find((person) => person.id === value);
  return (
    <Select
      label={label}
      size={size}
      placeholder={data !== undefined && people.length === 0 ? text.floor.desk.nobody : ''}
      description={chosen === undefined ? undefined : text.floor.desk.until({ at: formatDate(chosen.authorisedUntil) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(id) => onChange(id, people.find((person) => person.id === id)?.name ?? '')}
      data={people.map((person) => ({
        value: person.id,
        label: person.authorised
          ? person.name
          : `${person.name} · ${text.floor.desk.expired({ at: formatDate(person.authorisedUntil) })}`,
        disabled: !person.authorised,
      }))}
    />
  );
}
