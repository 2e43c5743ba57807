-- The rulebook in full: qualifications with periods, authorised persons, machines, special areas; the registers of
-- seals, machines, collections and exclusions; what the watch looks for. Times are UTC milliseconds, as in the kernel.

-- Facts as they were written until now lack what the rules ask of them, and cannot be told again. Nothing but
-- demonstrations was ever written with them: their invented history ends here, and the next start makes them anew.
do $$
begin
  if exists (select from event) and not exists (select from catalogue_state where is_demonstration) then
    raise exception 'The log holds facts of an older form. Start with an empty database.';
  end if;
  truncate event, event_subject, outcome, opening, position, position_now,
    item_view, receptacle_view, despatch_view, handover_view, trip_view, irregularity_view;
  update log_head set next = 0;
  delete from catalogue_state;
end
$$;

-- Catalogue -----------------------------------------------------------------------------------------------------------

alter table person drop column clearance, drop column clearance_until;
-- [{kind, from, until, secrecy?}]: read and written with their person only.
alter table person add column qualifications jsonb not null default '[]';
alter table served_body add column out_of_hours_contact text;
alter table vehicle
  add column operator text not null default 'public' check (operator in ('central', 'public'));

create table special_area (
  commune text not null references commune (code) deferrable initially deferred,
  list text not null check (list in ('A', 'B')),
  valid_from date not null,
  valid_until date,
  citation text not null,
  rank integer not null,
  primary key (commune, valid_from),
  check (valid_until is null or valid_until > valid_from)
);

create table representative (
  id text primary key,
  body text not null references served_body (id) deferrable initially deferred,
  name text not null,
  authorised_from bigint not null,
  rank integer not null
);

create table equipment (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('x-ray', 'disinfection', 'scale')),
  facility text not null references facility (id) deferrable initially deferred,
  calibrated_until bigint not null,
  rank integer not null
);

-- Registers -----------------------------------------------------------------------------------------------------------

create table seal_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  facility text not null,
  receptacle text
);
create index seal_view_facility on seal_view (facility, id);

create table equipment_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  working boolean not null
);

create table request_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  facility text not null,
  body text not null,
  requested_at bigint not null
);
create index request_view_facility on request_view (facility, requested_at);
create index request_view_requested_at on request_view (requested_at);

create table exclusion_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  from_at bigint not null,
  until_at bigint not null
);

-- Cases ---------------------------------------------------------------------------------------------------------------

alter table irregularity_view
  add column gravity text not null,
  add column secrecy text,
  -- Offices that must know beside the one where it was raised.
  add column concerns text[] not null,
  -- From here on one of its clocks may have run out; null when none runs. views/columns.ts says how early that is.
  add column watch_at bigint;
create index irregularity_view_concerns on irregularity_view using gin (concerns);
create index irregularity_view_watch on irregularity_view (watch_at, id) where watch_at is not null;

alter table item_view add column watch_at bigint;
create index item_view_watch on item_view (watch_at, id) where watch_at is not null;

-- Figures ------------------------------------------------------------------------------------------------------------

alter table item_view add column posted_on text collate "C" not null;
create index item_view_posted_on on item_view (posted_on, origin, id);

-- The order of handling -----------------------------------------------------------------------------------------------

-- 0 goes first; the kernel's handlingRankOf.
alter table item_view add column handling_rank smallint not null;
create index item_view_handling on item_view (handling_rank, accepted_at, id) where ended_at is null;

-- Whatever ends in one of these states is no open work.
drop index despatch_view_open;
create index despatch_view_open on despatch_view (opened_at, id) where state not in ('reconciled', 'cancelled');
