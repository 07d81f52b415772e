-- Up Migration

-- A clock that a person's word began: no review stops it.
alter table deadlines add column by_person boolean not null default false;
