-- The driver sends text; compared with char(n), no index would be used.
alter table spring_session_attributes drop constraint spring_session_attributes_session_primary_id_fkey;
alter table spring_session alter column primary_id type varchar(36), alter column session_id type varchar(36);
alter table spring_session_attributes alter column session_primary_id type varchar(36);
alter table spring_session_attributes add foreign key (session_primary_id) references spring_session on delete cascade;
