-- The desk looks orders up by the customer's mail address.
SET lock_timeout = '5s';

CREATE INDEX CONCURRENTLY orders_customer_email ON orders (lower(customer_email));

COMMENT ON INDEX orders_customer_email IS 'For the search of the service desk';
ANALYZE orders;
