-- The nation as data: what the catalogue room calls a Nation, table by table. It is replaced as a whole in one
-- transaction; `rank` keeps the order of each list. Days are dates of Việt Nam, instants UTC milliseconds.

create table catalogue_version (
  id text primary key,
  effective_from date not null,
  legal_basis text not null,
  rank integer not null
);

-- One row at most: which version is shown and whether the network over it is invented.
create table catalogue_state (
  only_row boolean primary key default true check (only_row),
  version text not null references catalogue_version (id) deferrable initially deferred,
  is_demonstration boolean not null,
  samples jsonb not null,
  saved_at timestamptz not null default now()
);

-- Codes were re-used with other meanings on 2025-07-01: a code is a key only together with its version (12.1 #2).
create table admin_unit (
  code text not null check (code ~ '^[0-9]{2,5}$'),
  valid_from text not null references catalogue_version (id) deferrable initially deferred,
  valid_until date,
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null
    check (kind in ('province', 'city', 'district', 'commune', 'ward', 'township', 'special-zone')),
  name text not null,
  province text,
  former_district text,
  rank integer not null,
  primary key (code, valid_from),
  check (valid_until is null or valid_until > valid_from::date),
  check ((level = 'province') = (province is null))
);

create table admin_succession (
  level text not null check (level in ('province', 'district', 'commune')),
  from_code text not null,
  from_version text not null,
  to_code text not null,
  to_version text not null,
  kind text not null,
  rank integer not null,
  primary key (from_code, from_version, to_code, to_version),
  foreign key (from_code, from_version) references admin_unit (code, valid_from) deferrable initially deferred,
  foreign key (to_code, to_version) references admin_unit (code, valid_from) deferrable initially deferred
);
create index admin_succession_to on admin_succession (to_code, to_version);

create table facility (
  id text primary key check (id ~ '^[0-9]{6}$'),
  name text not null,
  kind text not null check (kind in ('regional-centre', 'provincial-office', 'commune-office', 'service-point')),
  province text not null,
  commune text not null,
  parent text references facility (id) deferrable initially deferred,
  open_for_kt1 boolean not null,
  lat double precision not null,
  lon double precision not null,
  quality text not null check (quality in ('published', 'approximate')),
  cut_off_minute integer not null check (cut_off_minute between 0 and 1439),
  rank integer not null,
  check ((kind = 'regional-centre') = (parent is null))
);

-- Units as they stand in the version shown, with the offices that serve them.
create table province (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name text not null,
  full_name text not null,
  kind text not null check (kind in ('province', 'city')),
  slug text not null unique,
  office text not null references facility (id) deferrable initially deferred,
  centre text not null references facility (id) deferrable initially deferred,
  rank integer not null
);

create table commune (
  code text primary key check (code ~ '^[0-9]{5}$'),
  name text not null,
  full_name text not null,
  kind text not null check (kind in ('commune', 'ward', 'special-zone')),
  province text not null references province (code) deferrable initially deferred,
  office text not null unique references facility (id) deferrable initially deferred,
  rank integer not null
);

create table served_body (
  id text primary key,
  name text not null,
  body_group text not null check (body_group in ('central', 'local', 'secret-holder')),
  four_offices boolean not null,
  screened boolean not null,
  province text not null references province (code) deferrable initially deferred,
  commune text not null references commune (code) deferrable initially deferred,
  postcode text unique check (postcode ~ '^[0-9]{5}$'),
  served_by text not null references facility (id) deferrable initially deferred,
  also_known_as jsonb,
  rank integer not null
);

create table person (
  id text primary key,
  name text not null,
  facility text not null references facility (id) deferrable initially deferred,
  roles jsonb not null,
  clearance text check (clearance in ('A', 'B', 'C')),
  clearance_until bigint not null,
  rank integer not null
);

create table vehicle (
  id text primary key,
  plate text not null unique,
  kind text not null check (kind in ('car', 'van', 'truck', 'motorcycle')),
  facility text not null references facility (id) deferrable initially deferred,
  dedicated boolean not null,
  rank integer not null
);

-- Stops are read and written with their route only: [{facility, arrivalMinute, departureMinute}].
create table mail_route (
  id text primary key,
  name text not null,
  level integer not null check (level in (1, 2, 3)),
  mode text not null check (mode in ('road', 'air', 'rail')),
  service_number text,
  stops jsonb not null check (jsonb_array_length(stops) >= 2),
  rank integer not null
);

-- Every legal value with its citation; items keep the id of the set of their acceptance (12.1 #1).
create table rule_set (
  id text primary key,
  effective_from date not null unique,
  citation text not null,
  parameters jsonb not null
);

create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('off', 'working')),
  name text not null,
  status text not null check (status in ('official', 'statutory', 'projected', 'unconfirmed')),
  note text
);

-- Layers of the map as they were imported. The text is never looked into here.
create table map_layer (
  name text primary key,
  credit text not null,
  digest text not null,
  bytes integer not null,
  body text not null,
  saved_at timestamptz not null default now()
);
