"""A list or a table that is pasted where items are typed: which items it holds, and what of it is none of them."""
