-- What was read on tablets: each note that a tablet hands in is a row of the trail, once.

alter table audit add column device_at timestamptz;
alter table audit add column clock_offset_ms bigint;
alter table audit add column offline boolean;

comment on column audit.at is 'By the server''s clock; of what a tablet tells of itself, when it was told.';
comment on column audit.device_at is 'When it was done on a tablet, by the tablet''s clock; null for what was done at the server.';
comment on column audit.clock_offset_ms is 'The server''s clock minus the tablet''s, as far as the tablet knew.';
comment on column audit.offline is 'Whether the tablet had not reached the server when it last tried.';

create table tablet_read (
    device uuid not null,
    id uuid not null,
    record uuid not null,
    primary key (device, id)
);

comment on table tablet_read is 'Which notes of reads have come, so that one that is handed in again makes no second row; by tablet, so that nobody keeps another tablet''s out.';
