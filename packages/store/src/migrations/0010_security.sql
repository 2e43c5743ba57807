-- Reads are facts too: the security log, and what two persons do together. Times are UTC milliseconds, as in the kernel.
-- Nothing here is for the reading role: the server reads it as the owner, and only for who may.

-- One row: where the chain ends.
create table security_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null check (length(hash) = 32)
);
insert into security_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- `hash`: SHA-256 over the hash of the line before and the canonical text of this one. `detail` is canonical JSON.
create table security_entry (
  seq bigint primary key check (seq > 0),
  at bigint not null,
  kind text collate "C" not null,
  person text collate "C",
  session text collate "C",
  facility text collate "C",
  address text collate "C",
  subject text collate "C",
  secrecy text collate "C",
  detail text not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32)
);
create index security_entry_kind on security_entry (kind, seq);
create index security_entry_person on security_entry (person, seq) where person is not null;
create index security_entry_subject on security_entry (subject, seq) where subject is not null;
create index security_entry_at on security_entry (at);

-- Signed heads: who owns the database can write a new chain, but cannot sign it.
create table security_checkpoint (
  seq bigint primary key check (seq > 0),
  hash bytea not null check (length(hash) = 32),
  at bigint not null,
  key_id text not null,
  algorithm text not null,
  signature text not null
);

create function security_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the security log is only ever appended to' using errcode = 'GL010';
end
$$;
create trigger security_entry_stays before update or delete on security_entry
  for each row execute function security_is_append_only();
create trigger security_entry_whole before truncate on security_entry
  for each statement execute function security_is_append_only();
create trigger security_checkpoint_stays before update or delete on security_checkpoint
  for each row execute function security_is_append_only();
create trigger security_checkpoint_whole before truncate on security_checkpoint
  for each statement execute function security_is_append_only();
create trigger security_head_whole before delete or truncate on security_head
  for each statement execute function security_is_append_only();

-- Appends lines after `expected`, or ends the transaction.
-- GL011: the chain does not end where the writer left it.
create function security_append(
  expected bigint, expected_hash bytea, ats bigint[], kinds text[], people text[], sessions text[], facilities text[],
  addresses text[], subjects text[], secrecies text[], details text[], hashes text[]
) returns void
language plpgsql as $$
begin
  update security_head
  set seq = expected + cardinality(hashes), hash = decode(hashes[cardinality(hashes)], 'hex')
  where seq = expected and hash = expected_hash;
  if not found then
    raise exception 'the security log does not end at %', expected using errcode = 'GL011';
  end if;
  insert into security_entry
    (seq, at, kind, person, session, facility, address, subject, secrecy, detail, previous, hash)
  select expected + place, at, kind, person, session, facility, address, subject, secrecy, detail,
    coalesce(decode(hashes[place - 1], 'hex'), expected_hash), decode(hash, 'hex')
  from unnest(ats, kinds, people, sessions, facilities, addresses, subjects, secrecies, details, hashes)
    with ordinality as t (at, kind, person, session, facility, address, subject, secrecy, detail, hash, place);
end
$$;

-- An administrative act that waits for its second person. `parameters` is canonical JSON and `digest` its SHA-256 with
-- the name of the act: what is carried out is what was read.
create table approval (
  id text collate "C" primary key,
  act text not null,
  parameters text not null,
  digest text not null,
  reason text not null,
  asker text collate "C" not null,
  facility text not null,
  asker_session text,
  asker_device text,
  asked_at bigint not null,
  until bigint not null,
  state text not null check (state in ('pending', 'approved', 'refused', 'expired', 'failed')),
  decider text collate "C" check (decider <> asker),
  decider_session text,
  decided_at bigint,
  outcome text,
  check ((state in ('pending', 'expired')) = (decider is null))
);
create index approval_asker on approval (asker, asked_at desc);
create index approval_state on approval (state, asked_at desc);

-- The signature of a witness under one input. The ticket is nowhere: only its SHA-256.
create table cosignature (
  ticket_hash bytea primary key,
  input_id text collate "C" not null,
  digest text not null,
  caller text collate "C" check (caller <> witness),
  witness text collate "C" not null,
  proved_by text not null,
  made_at bigint not null,
  until bigint not null,
  used_at bigint
);
create index cosignature_until on cosignature (until);

-- A subject opened to one person by a break-glass. Nobody extends it: it ends at `until`.
create table glass_grant (
  id text collate "C" primary key,
  person text collate "C" not null,
  approver text collate "C" not null check (approver <> person),
  subject text collate "C" not null,
  reason text not null,
  incident text not null,
  facility text not null,
  opened_at bigint not null,
  until bigint not null,
  ended_at bigint
);
create index glass_grant_person on glass_grant (person, opened_at desc);
create index glass_grant_running on glass_grant (until) where ended_at is null;

create table security_alarm (
  id text collate "C" primary key,
  kind text collate "C" not null,
  gravity text not null check (gravity in ('notice', 'serious', 'critical')),
  state text not null check (state in ('open', 'acknowledged', 'reviewed')),
  at bigint not null,
  person text collate "C",
  second text collate "C",
  facility text,
  subject text collate "C",
  secrecy text,
  detail text not null,
  acknowledged_by text,
  acknowledged_at bigint,
  reviewed_by text check (reviewed_by <> person),
  reviewed_at bigint,
  verdict text,
  finding text,
  review_due bigint,
  overdue_at bigint,
  check ((state = 'reviewed') = (reviewed_by is not null)),
  check (reviewed_by <> second)
);
create index security_alarm_at on security_alarm (at desc);
create index security_alarm_due on security_alarm (review_due) where reviewed_at is null and overdue_at is null;
