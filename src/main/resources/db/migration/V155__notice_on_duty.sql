-- Who of the desk was on duty when it was told; null: everybody who sits there.
alter table notice add column told uuid[];
