-- What still has to be done is little beside what was ever done, and it is what every screen asks for. These indexes
-- hold only that, newest first, and shrink again as work ends.

create index item_view_open on item_view (accepted_at, id) where state not in ('delivered', 'returned', 'cancelled');
create index despatch_view_open on despatch_view (opened_at, id) where state <> 'reconciled';
create index handover_view_open on handover_view (drawn_at, id) where state in ('drawn', 'given');
create index trip_view_open on trip_view (starts_at, id) where state <> 'finished';
