-- Indexes for the one search box: any part of a number or code.
create index customer_code_trgm on customer.customer using gin (code public.gin_trgm_ops);
create index unit_serial_number_trgm on installedbase.unit using gin (serial_number public.gin_trgm_ops);
create index service_request_number_trgm on servicerequest.service_request using gin (number public.gin_trgm_ops);
create index work_order_number_trgm on workorder.work_order using gin (number public.gin_trgm_ops);
create index sale_number_trgm on sales.sale using gin (number public.gin_trgm_ops);
create index sale_external_id_trgm on sales.sale using gin (external_id public.gin_trgm_ops);
create index part_code_trgm on parts.part using gin (code public.gin_trgm_ops);
