-- Where vehicles were, as their devices say. Inferred evidence: never a fact of custody, so not in the log.
-- Times are UTC milliseconds, as in the kernel.

create table position (
  source text collate "C" not null,
  at bigint not null,
  lat double precision not null,
  lon double precision not null,
  speed_kmh real not null,
  course real not null,
  received_at bigint not null,
  primary key (source, at)
);

-- The newest of each vehicle and each trip (`vehicle:…`, `trip:…`).
create table position_now (
  subject text collate "C" primary key,
  at bigint not null,
  lat double precision not null,
  lon double precision not null,
  speed_kmh real not null,
  course real not null
);

-- Which trip a vehicle is on.
create index trip_view_running on trip_view (vehicle) where state in ('at-stop', 'under-way');

-- Bags that carry or carried class A: what is told of them stays closed to people without that clearance.
create index despatch_view_class_a on despatch_view using gin ((now -> 'bags') jsonb_path_ops)
  where now @? '$.bags[*] ? (@.secrecy == "A")';
