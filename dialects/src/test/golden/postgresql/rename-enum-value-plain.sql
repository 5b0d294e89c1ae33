ALTER TYPE mood RENAME VALUE 'sad' TO 'bl''ue';
