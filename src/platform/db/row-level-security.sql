-- Run after every migration, and harmless to run again: roles, row level security and rights for every table.
-- A table with a municipality_id belongs to the municipality that the transaction names; any other is global.
-- Roles belong to the whole server, so another database on it may make them at the same moment.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['wijkregie_app', 'wijkregie_platform'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
end $$;

grant usage on schema public to wijkregie_app, wijkregie_platform;

do $$
declare
  t record;
begin
  for t in
    select c.relname as name,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped) as tenant
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('revoke all on %I from wijkregie_app, wijkregie_platform', t.name);
    if t.tenant then
      execute format('alter table %I enable row level security', t.name);
      execute format('alter table %I force row level security', t.name);
      execute format('drop policy if exists own_municipality on %I', t.name);
      execute format(
        'create policy own_municipality on %I to wijkregie_app
           using (municipality_id = current_setting(''app.municipality'', true))
           with check (municipality_id = current_setting(''app.municipality'', true))', t.name);
      -- The owner migrates, backs up and restores for all municipalities; without a policy of its own it would see
      -- nothing, for row level security is forced on owners too. The roles above never inherit from it.
      execute format('drop policy if exists every_municipality on %I', t.name);
      execute format('create policy every_municipality on %I to %I using (true) with check (true)', t.name, current_user);
      execute format('grant select, insert, update, delete on %I to wijkregie_app', t.name);
    elsif t.name = 'applied_migration' then
      execute format('grant select on %I to wijkregie_platform', t.name);
    else
      execute format('grant select, insert, update, delete on %I to wijkregie_platform', t.name);
    end if;
  end loop;
end $$;

grant usage, select on all sequences in schema public to wijkregie_app, wijkregie_platform;

-- What may only grow. Everything the application role may not do to these tables, however the code goes wrong.
do $$
declare
  fixed record;
begin
  for fixed in
    select * from (values
      ('audit_entry', 'update, delete, truncate'),
      ('audit_detail', 'update, truncate'),
      ('audit_head', 'delete, truncate'),
      ('dwelling_reading', 'update, truncate'),
      ('dwelling_incident', 'update, truncate'),
      ('ledger_judgement', 'update, delete, truncate')
    ) as listed (name, forbidden)
  loop
    execute format('revoke %s on %I from wijkregie_app', fixed.forbidden, fixed.name);
  end loop;
end $$;
