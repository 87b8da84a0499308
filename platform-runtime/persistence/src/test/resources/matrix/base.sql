INSERT INTO fw."user" (id, version, login, name, active) VALUES (1, 1, 'ann', 'Ann', true), (2, 1, 'bob', 'Bob', true);
INSERT INTO desk.user_extension (user_id, roles) VALUES (1, '{agent}'), (2, '{}');
INSERT INTO desk.area (id, version, name) VALUES (1, 1, 'North');
INSERT INTO desk.invoice (id, version, sum) VALUES (1, 1, 10), (2, 1, 20);
INSERT INTO desk.ticket (id, version, number, subject, code, notes, count, price, paid, wanted, seen, effort, urgency, client, area, status, created_at, weight) VALUES
  (1, 1, 'T-00001', 'Fire', '17', 'hot', 5, 12.50, true, '2026-03-02', '2026-03-02T09:00:00Z', 60000000, 'high', 1, 1, 'work', '2026-03-02T22:30:00Z', 4),
  (2, 1, 'T-00002', 'Water', '17', NULL, 90, 2.25, false, NULL, NULL, NULL, 'low', 2, NULL, 'fresh', NULL, 6),
  (3, 1, 'T-00003', 'Air', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'done', NULL, NULL);
INSERT INTO desk.ticket_messages (id, version, ticket, text) VALUES (1, 1, 1, 'Hello');
INSERT INTO desk.fw_task (id, instance, process, version, node, object, record_id, role) VALUES ('k1', 'i1', 'handling', 'v1', 'look', 'ticket', 1, 'agent');
