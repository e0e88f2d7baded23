/* ngoaigiao--1.0.sql: the base script, put together from extension/install; upgrades are chained onto it. */
\echo Use "CREATE EXTENSION ngoaigiao" to load this file. \quit

