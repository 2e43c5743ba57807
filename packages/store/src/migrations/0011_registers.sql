-- Registers of people and places: records with history. They are no facts of custody, so they are not in the log; but
-- nothing is ever overwritten: the database itself keeps what stood before. Times are UTC milliseconds, as in the kernel.
-- Owner only: the role that reads for people has no grants here; who may read what, packages/access says.

-- `body`: the record as the program writes it. `from_at`, `until_at`: the time that it is about, for those that have
-- one (roster: its week; entry: coming in and going out). `approval`: the two-person act that made this version.
create table register_record (
  register text collate "C" not null
    check (register in ('staff', 'roster', 'zone', 'camera', 'rules', 'machine', 'opening', 'entry')),
  id text collate "C" not null,
  facility text collate "C" not null,
  version integer not null check (version >= 1),
  body jsonb not null,
  from_at bigint,
  until_at bigint,
  changed_by text not null,
  changed_at bigint not null,
  approval text,
  removed boolean not null default false,
  primary key (register, id)
);
create index register_record_facility on register_record (register, facility, from_at) where not removed;
create index register_record_from on register_record (register, from_at) where not removed;
create index register_record_inside on register_record (facility) where register = 'entry' and until_at is null and not removed;

create table register_former (
  register text collate "C" not null,
  id text collate "C" not null,
  facility text collate "C" not null,
  version integer not null,
  body jsonb not null,
  from_at bigint,
  until_at bigint,
  changed_by text not null,
  changed_at bigint not null,
  approval text,
  removed boolean not null,
  primary key (register, id, version)
);

create function keep_former_version() returns trigger language plpgsql as $$
begin
  if new.register <> old.register or new.id <> old.id or new.version <> old.version + 1 then
    raise exception 'A record of a register changes only to its next version.';
  end if;
  insert into register_former
    values (old.register, old.id, old.facility, old.version, old.body, old.from_at, old.until_at, old.changed_by,
            old.changed_at, old.approval, old.removed);
  return new;
end
$$;
create trigger register_record_keep before update on register_record
  for each row execute function keep_former_version();

create function refuse_loss() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing is taken out of a register: a record that is removed keeps its versions.';
end
$$;
create trigger register_record_whole before delete or truncate on register_record
  for each statement execute function refuse_loss();
create trigger register_former_whole before update or delete or truncate on register_former
  for each statement execute function refuse_loss();

-- What ends, and when: told anew from the body with every version, so that the next months are one look at an index.
create table register_end (
  register text collate "C" not null,
  id text collate "C" not null,
  facility text collate "C" not null,
  person text,
  kind text not null,
  label text not null,
  until_at bigint not null,
  foreign key (register, id) references register_record (register, id)
);
create index register_end_record on register_end (register, id);
create index register_end_until on register_end (until_at);
create index register_end_facility on register_end (facility, until_at);

-- Files that were looked through: `cells` as they came, `plan` as it would be applied, as a whole or not at all.
create table register_import (
  id uuid primary key,
  kind text not null check (kind in ('staff', 'roster')),
  format text not null check (format in ('csv', 'xlsx')),
  facility text collate "C" not null,
  digest text not null,
  cells jsonb not null,
  plan jsonb not null,
  report jsonb not null,
  given_by text not null,
  given_at bigint not null,
  until_at bigint not null,
  applied_at bigint,
  approval text
);
create index register_import_until on register_import (until_at);
