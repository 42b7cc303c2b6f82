-- Until when a tablet may deliver and ask for its worker without anybody's passphrase.

alter table session add column opened_at timestamptz not null default now();
alter table session add column dock_until timestamptz;

comment on column session.dock_until is 'Until when its dock token is good; null when a later one of the same tablet and worker has been used. The token is made of the session''s id and the server''s secret and stands nowhere.';
