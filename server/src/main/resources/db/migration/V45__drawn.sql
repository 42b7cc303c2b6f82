-- Projections follow the ledgers: how far each ledger has been drawn. A ledger that was drawn to its end is in no index.

alter table ledger add column drawn bigint not null default 0;
update ledger set drawn = number;

create index ledger_undrawn on ledger (id) where drawn < number;

comment on column ledger.drawn is 'The number up to which the projections show this ledger; moved by whoever has drawn it.';
