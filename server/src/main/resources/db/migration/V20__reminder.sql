-- Reminders: what was planned for whom, what was sent and what became of each try. Not a projection: that a message was
-- sent can't be drawn from the ledgers again.

create table reminder (
    ref uuid primary key,
    ledger uuid not null references ledger (id),
    thread uuid not null,
    version text not null,
    step text not null,
    state text not null
        check (state in ('planned', 'claimed', 'sent', 'failed', 'suppressed', 'cancelled', 'expired')),
    reason text,
    send_at timestamptz not null,
    expires_at timestamptz not null,
    starts timestamp not null,
    zone text not null,
    language text not null,
    text_key text not null,
    tries int not null default 0,
    first_tried_at timestamptz,
    claimed_at timestamptz,
    sent_at timestamptz,
    unique (ledger, thread, version, step)
);

comment on column reminder.ref is 'Made of thread, version and step; every try carries it, so that a phone can drop doubles.';
comment on column reminder.step is 'Which message about that version of the appointment: 7d, 1d, 2h, confirmation, change or cancel.';
comment on column reminder.starts is 'The wall-clock time of the appointment, for the text.';
comment on column reminder.tries is 'How often it was claimed; whoever writes an outcome must have claimed it last.';

create index reminder_due on reminder (send_at) where state in ('planned', 'claimed');

create table reminder_attempt (
    ref uuid not null references reminder (ref),
    number int not null,
    channel text not null,
    at timestamptz not null,
    result text not null,
    detail text,
    primary key (ref, number, channel)
);

create table dead_phone (
    token_hash bytea primary key,
    since timestamptz not null
);

comment on table dead_phone is 'Push addresses that the provider says are gone; only their hashes.';

-- The table of the job library: which job runs where, and when next.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
