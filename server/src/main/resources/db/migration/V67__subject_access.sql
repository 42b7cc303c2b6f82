-- People's requests to see what is held on them: where each stands, what was gathered, what a reviewer said of each item, and
-- what was given in the end.

create table subject_request (
    id uuid primary key,
    ledger uuid not null,
    language text not null check (language in ('en', 'cy')),
    calendar text not null,
    received_on date not null,
    identity_asked_on date,
    identity_shown_on date,
    more_months int not null default 0,
    more_reason text,
    state text not null check (state in ('received', 'gathered', 'in-review', 'released', 'refused')),
    opened_by uuid not null,
    opened_at timestamptz not null,
    gathered_by uuid,
    gathered_at timestamptz,
    closed_by uuid,
    closed_at timestamptz,
    exemption text,
    reason text,
    html bytea,
    json bytea
);

create index subject_request_ledger on subject_request (ledger);

comment on column subject_request.exemption is 'Why the whole request is refused.';
comment on column subject_request.html is 'The file that was given, to be read; its hash is in the trail.';

create table subject_item (
    request uuid not null references subject_request (id),
    number bigint not null,
    sort text not null,
    ledger uuid not null,
    item bytea,
    concerns text not null,
    standing bytea,
    decided_by uuid,
    decided_at timestamptz,
    primary key (request, number)
);

comment on column subject_item.item is 'A copy of what is held, as JSON; gone once the request is closed.';
comment on column subject_item.concerns is 'Why somebody has to look at it, as words; empty when it may be given without.';
comment on column subject_item.decided_by is 'The reviewer; null while nobody has decided, or where the rule proposed to give it.';

-- Nobody reads these for a caller: administrators answer requests, and they see the whole record by that purpose.

alter table subject_request enable row level security;
alter table subject_item enable row level security;
