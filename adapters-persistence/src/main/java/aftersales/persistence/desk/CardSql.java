package aftersales.persistence.desk;

/**
 * The one statement of the screen pop. It finds the call, who may be calling, and all that the card shows of the one who
 * is; each list is gathered into JSON, so that a card is one row and one trip to the database.
 */
final class CardSql {
    /**
     * Placeholders are, in order: scope of calls, of customers (twice), of requests (twice), of orders, of earlier calls.
     * A linked customer comes before the number; several with one number are choices and none of them is shown.
     */
    static final String CARD =
            """
            with k as (
                select c.* from call.call c where c.id = :id and %s
            ), m as (
                select distinct on (cu.id) cu.id, cu.code, cu.name, coalesce(t.name, '') as contact, cu.updated_at
                from k
                join customer.phone p on p.base_key = k.number_base_key
                join customer.customer cu on cu.id = p.customer_id
                left join customer.contact t on t.id = p.contact_id
                where k.customer_id is null and (k.number_base_key like '+%%' or k.number_base_key like 'S:%%') and %s
                order by cu.id, p.position
                limit 50
            ), who as (
                select cu.* from customer.customer cu
                where %s and cu.id = (
                    select coalesce(k.customer_id, case when (select count(*) from m) = 1 then (select m.id from m) end) from k)
            )
            select k.id, k.version, k.status, k.channel, k.line_code, coalesce(l.name, k.line_code) as line_name,
                   k.caller_kind, coalesce(k.number_entered, k.caller_digits) as number, k.caller_name, k.number_key,
                   k.number_entered, k.started_at, k.answered_at, k.ended_at, k.rings, k.agent_id, k.agent_name, k.category,
                   k.intent, k.note,
                   exists (select 1 from call.dismissal d where d.call_id = k.id and d.user_id = :me) as dismissed,
                   (select json_agg(x order by x.open desc, x.updated_at desc) from (
                        select m.*, (select count(*) from servicerequest.service_request r
                                     where r.customer_id = m.id and r.status not in ('CLOSED', 'CANCELLED') and %s) as open
                        from m) x) as choices,
                   (select row_to_json(x) from (
                        select w.id, w.code, w.name, w.customer_class, w.service_level, coalesce(w.customer_group, '') as customer_group,
                               w.status, coalesce(w.owner_name, '') as owner_name, coalesce(w.email, '') as email,
                               coalesce(w.notes, '') as notes,
                               (select row_to_json(a) from (
                                    select coalesce(a.province, '') as province, coalesce(a.city, '') as city,
                                           coalesce(a.district, '') as district, a.street
                                    from customer.address a where a.customer_id = w.id
                                    order by a.preferred desc, a.position limit 1) a) as address
                        from who w) x) as customer,
                   (select json_agg(x order by x.preferred desc, x.position) from (
                        select p.entered, p.label, p.preferred, p.position, p.contact_id, p.base_key = k.number_base_key as calling
                        from customer.phone p join who on p.customer_id = who.id limit 40) x) as phones,
                   (select json_agg(x order by x.position) from (
                        select t.id, t.name, coalesce(t.department, '') as department, t.position
                        from customer.contact t join who on t.customer_id = who.id order by t.position limit 20) x) as people,
                   (select json_agg(x) from (
                        select u.id, p.name as product, coalesce(p.model, '') as model, u.serial_number, u.status, u.sold_by_us,
                               u.sold_on, u.installed_on, u.exchanged_on, u.evidence is not null as evidence, u.cover_rule,
                               u.return_days, u.exchange_days, u.cover_months, u.repair_warranty_days,
                               u.starts_at_installation, u.needs_confirmation, u.repair_count,
                               (select json_agg(s order by s.position) from installedbase.repair_stay s where s.unit_id = u.id) as stays
                        from installedbase.unit u
                        join installedbase.product p on p.id = u.product_id
                        join who on u.user_id = who.id or u.customer_id = who.id
                        where u.status not in ('SCRAPPED', 'RETURNED', 'REPLACED')
                        order by u.cover_until desc nulls last, u.id limit 12) x) as units,
                   (select json_agg(x) from (
                        select * from (
                            select r.id, 'ServiceRequest' as kind, r.number, r.status,
                                   r.status not in ('RESOLVED', 'CLOSED', 'CANCELLED') as open, left(r.fault_text, 80) as about,
                                   r.opened_at as at
                            from servicerequest.service_request r join who on r.customer_id = who.id
                            where :seesRequests and %s
                            union all
                            select o.id, 'WorkOrder', o.number, o.status,
                                   o.status not in ('COMPLETED', 'RETURNED', 'SETTLED', 'CANCELLED'),
                                   left(coalesce(o.solution, o.fault, o.instructions, ''), 80), o.created_at
                            from workorder.work_order o join who on o.customer_id = who.id
                            where :seesOrders and %s) d
                        order by d.open desc, d.at desc limit 6) x) as documents,
                   (select json_agg(x) from (
                        select s.id, s.number, s.sold_on,
                               (select string_agg(p.name, ', ' order by sl.position) from sales.sale_line sl
                                join installedbase.product p on p.id = sl.product_id where sl.sale_id = s.id) as what
                        from sales.sale s join who on s.customer_id = who.id
                        where :seesSales
                        order by s.sold_on desc, s.id desc limit 5) x) as sales,
                   (select json_agg(x) from (
                        select e.id, e.started_at as at, e.status, e.agent_name as agent, e.category, e.intent, e.note
                        from call.call e
                        where e.id <> k.id and e.id in (
                              select i.id from call.call i join who on i.customer_id = who.id
                              union select i.id from call.call i
                              where i.number_base_key = k.number_base_key and i.customer_id is null
                                and k.number_base_key not like 'U:%%') and %s
                        order by e.started_at desc limit 5) x) as contacts
            from k left join call.line l on l.code = k.line_code""";

    private CardSql() {}
}
