-- revision: a2
-- revises: a1
-- message: orders

-- upgrade
import foreign schema warehouse from server warehouse into public;

-- downgrade
DROP FOREIGN TABLE stock;
