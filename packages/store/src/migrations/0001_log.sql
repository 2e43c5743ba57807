-- The log: what was decided, in order, for ever. Nothing here is ever updated except the head.

-- One row per shard. `next` is the position to be given next; `epoch` belongs to the one server that may append.
create table log_head (
  shard smallint primary key,
  next bigint not null,
  epoch bigint not null,
  recorded_at bigint not null
);
insert into log_head (shard, next, epoch, recorded_at) values (0, 0, 0, 0);

-- `body` is text, not jsonb: the exact bytes that were recorded, which later become the leaf of the Merkle tree.
-- Times are UTC milliseconds, as in the kernel.
create table event (
  shard smallint not null,
  seq bigint not null,
  recorded_at bigint not null,
  input_id text collate "C" not null,
  body text not null,
  primary key (shard, seq)
);

-- The tags: which facts concern a subject. The primary key is the only way in.
create table event_subject (
  shard smallint not null,
  subject text collate "C" not null,
  seq bigint not null,
  primary key (shard, subject, seq)
);

-- The answer to every input ever decided, refusals included. `first` and `last` are absent for a refusal.
create table outcome (
  input_id text collate "C" primary key,
  shard smallint not null,
  digest bytea not null,
  first bigint,
  last bigint,
  breaches text,
  check ((first is null) = (last is null)),
  check ((first is null) = (breaches is not null))
);

-- Values behind commitments (architecture, decision 5). Destroying a row never changes the log.
create table opening (
  commitment text collate "C" primary key,
  field text not null,
  value text not null,
  salt text not null
);

-- Appends what was decided to the log, or ends the whole transaction. One call, because a lone caller would feel the
-- cost of five statements. The columns of each table come as arrays of equal length; JSON texts come joined by the
-- record separator U+001E, which JSON never holds unescaped.
-- GL001: another server has taken the log over, or has written to it (the fence).
-- GL002: a subject that was taken for new is already in the log (the optimistic check).
create function log_append(
  of_shard smallint, expected bigint, following bigint, mine bigint, at bigint, fresh text[],
  event_times bigint[], event_inputs text[], event_bodies text,
  tag_subjects text[], tag_seqs bigint[],
  outcome_inputs text[], outcome_digests text[], outcome_firsts bigint[], outcome_lasts bigint[], outcome_breaches text[]
) returns void
language plpgsql as $$
begin
  update log_head set next = following, recorded_at = at
  where shard = of_shard and next = expected and epoch = mine;
  if not found then
    raise exception 'the head of shard % is not at % under epoch %', of_shard, expected, mine using errcode = 'GL001';
  end if;
  if exists (select from event_subject where shard = of_shard and subject = any (fresh)) then
    raise exception 'a subject that should be new is already in the log' using errcode = 'GL002';
  end if;

  insert into event (shard, seq, recorded_at, input_id, body)
  select of_shard, expected + place - 1, recorded_at, input_id, body
  from unnest(event_times, event_inputs, string_to_array(event_bodies, chr(30)))
    with ordinality as t (recorded_at, input_id, body, place);

  insert into event_subject (shard, subject, seq)
  select of_shard, subject, seq from unnest(tag_subjects, tag_seqs) as t (subject, seq);

  insert into outcome (shard, input_id, digest, first, last, breaches)
  select of_shard, input_id, decode(digest, 'hex'), first, last, breaches
  from unnest(outcome_inputs, outcome_digests, outcome_firsts, outcome_lasts, outcome_breaches)
    as t (input_id, digest, first, last, breaches);
end
$$;
