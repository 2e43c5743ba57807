-- Views: what every subject adds up to now, as the kernel says (`now`), written in the transaction of the facts.
-- Every other column repeats a part of `now` so that it can be filtered by; views/columns.ts says which part.
-- `position` is the last fact that touched the subject.
-- Times are UTC milliseconds, as in the kernel.

-- Equal to the kernel's custodianKey.
create function custodian_key(custodian jsonb) returns text
language sql immutable parallel safe as $$
  select case custodian ->> 'kind'
    when 'facility' then 'facility:' || (custodian ->> 'facility')
    when 'trip' then 'trip:' || (custodian ->> 'trip')
    when 'courier' then 'courier:' || (custodian ->> 'person')
    when 'body' then 'body:' || (custodian ->> 'body')
  end
$$;

-- The texts of a JSON array, in its order.
create function texts_of(list jsonb) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(value order by place), '{}')
  from jsonb_array_elements_text(list) with ordinality as t (value, place)
$$;

create table item_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  origin text not null,
  delivery text not null,
  sender text not null,
  recipient text not null,
  bound text not null,
  custodian text not null,
  -- The office whose shift or courier is `custodian`.
  facility text,
  container text,
  handover text,
  secrecy text,
  due_at bigint,
  accepted_at bigint not null,
  ended_at bigint
);
create index item_view_accepted_at on item_view (accepted_at, id);
create index item_view_facility on item_view (facility) where facility is not null;
create index item_view_container on item_view (container) where container is not null;
create index item_view_delivery on item_view (delivery);
create index item_view_sender on item_view (sender);
create index item_view_recipient on item_view (recipient);

create table receptacle_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  custodian text not null,
  -- The office whose shift or courier is `custodian`.
  facility text,
  despatch text,
  destination text,
  handover text,
  secrecy text
);
create index receptacle_view_custodian on receptacle_view (custodian);
create index receptacle_view_facility on receptacle_view (facility) where facility is not null;
create index receptacle_view_despatch on receptacle_view (despatch) where despatch is not null;
create index receptacle_view_destination on receptacle_view (destination) where destination is not null;

create table despatch_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  origin text not null,
  destination text not null,
  opened_at bigint not null
);
create index despatch_view_origin on despatch_view (origin);
create index despatch_view_destination on despatch_view (destination);

create table handover_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  form text not null,
  place text not null,
  giver text not null,
  receiver text not null,
  drawn_at bigint not null
);
create index handover_view_place on handover_view (place);
create index handover_view_giver on handover_view (giver);
create index handover_view_receiver on handover_view (receiver);

create table trip_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  state text not null,
  mode text not null,
  vehicle text,
  driver text not null,
  facilities text[] not null,
  starts_at bigint not null
);
create index trip_view_state on trip_view (state);
create index trip_view_driver on trip_view (driver);
create index trip_view_facilities on trip_view using gin (facilities);

create table irregularity_view (
  id text collate "C" primary key,
  position bigint not null,
  now jsonb not null,
  code text not null,
  facility text not null,
  about text[] not null,
  open boolean not null,
  raised_at bigint not null
);
create index irregularity_view_facility on irregularity_view (facility) where open;
create index irregularity_view_raised_at on irregularity_view (raised_at);
create index irregularity_view_about on irregularity_view using gin (about);
