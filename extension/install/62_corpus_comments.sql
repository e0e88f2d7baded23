-- ------------------------------------------------------------ comments of a corpus

-- "object | comment", "object.column | comment" and "*.column | comment" for every object that has the column and no line of its own.

CREATE FUNCTION corpus_comments() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT $comments$
corpus_setting | what create_corpus was told; one row; a schema with this table is a corpus
corpus_setting.only_row | true: there is one row
corpus_setting.partitions | how the tables are partitioned: hash N, or month FROM/TO; NULL: not
corpus_setting.vocabulary | vocabulary of the table article_vocabulary that pages are read with; NULL: built-in words alone
article | pages, one a row: loaded by INSERT or COPY (page, and what is known of it), read by refresh_corpus (the other columns)
article.article_id | number of the article; given at loading or counted up
article.filed_on | day that the article is filed under; its month is the partition that it lies in
article.url | address of the page as loaded
article.source | outlet as loaded
article.published_at | time of publication as loaded; NULL: to be taken from the page
article.format | text or html: how page is to be read
article.page | the page as scraped
article.page_text | text that an html page was read as; offsets count in it. NULL for text pages, where they count in page
article.title | title that the page shows
article.lead | lead paragraph that the page shows
article.author | author that the page names
article.section | section that the page says it is in
article.page_source | outlet that the page names
article.page_url | address that the page names
article.page_published_at | time of publication: the one loaded, else the one that the page shows; NULL if it shows none
article.published_precision | how exactly the page says when it was published: second, minute, day ...
article.extractor | version of the extractor that read the page
article.extracted_at | when the page was read
article.extracted_hash | page_hash of the page when it was read
article.extracted_published_at | published_at when the page was read
article.error | why the page could not be read; NULL if it could
article.error_code | SQLSTATE of the error
article.page_hash | hash of the page and its format: what is read anew if it changes

country | code table: countries of ISO 3166-1
country.iso3 | alpha-3 code
country.iso2 | alpha-2 code
country.name_vi | name in Vietnamese
country.name_en | name in English
country.fips | FIPS 10-4 code, as GDELT's geography has it; NULL if there is none
country.cameo | CAMEO country code, as GDELT's actors have it; NULL if there is none

organization | code table: organizations that CAMEO knows as groups; for v_gdelt
organization.name | name, as in the rows of events
organization.cameo | CAMEO code of the group

event_kind | code table: kinds of events
event_kind.kind | name of the kind
event_kind.family | family of the kind: meeting, visit, document, agreement, request, statement, support, aid, cooperation, ceremony, conflict, other
event_kind.cameo | CAMEO event code
event_kind.plover | PLOVER category, derived from the CAMEO code
event_kind.quad_class | 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
event_kind.goldstein | Goldstein scale of the CAMEO code, from -10 (conflict) to 10 (cooperation)
event_kind.name_vi | what it means, in Vietnamese
event_kind.name_en | what it means, in English

calendar | code table: days, to join dates with and to fill gaps in a timeline
calendar.day | the day
calendar.year | its year
calendar.quarter | its quarter, 1 to 4
calendar.month | its month, 1 to 12
calendar.week | its week by ISO 8601, 1 to 53
calendar.weekday | its weekday by ISO 8601, 1 Monday to 7 Sunday
calendar.month_start | first day of its month
calendar.quarter_start | first day of its quarter

canonical_event | events that several reports tell, with what they make together; an event told once has no row here
canonical_event.canonical_id | the report that stands for the event: article_id << 20 | event_no
canonical_event.event | the tightest event that the reports make
canonical_event.place_country | country of the place, alpha-3
canonical_party | bridge table: who takes part in an event that several reports tell, by the report that stands for it
canonical_party.country | country, alpha-3; NULL for an organization
canonical_forum | bridge table: forums that an event belongs to that several reports tell, by the report that stands for it
event_dyad | pairs of countries of events that happened, by month, each event once; what v_dyad_month counts
event_dyad.country_a | the first of the two by alpha-3 code
event_dyad.country_b | the second of the two by alpha-3 code
event_dyad.month | first day of the month that the event began in
event_dyad.reports | reports of the event
event_link | reports of events that are told several times
event_link.canonical_id | which of the reports stands for the event: article_id << 20 | event_no
linking | articles that have been read, and how far corpus_link has got with them
linking.article_id | the article; NULL: it has been deleted since, and what others tell has not been compared anew yet
linking.linked | its events have been compared with those of others
linking.due | they have to be compared, or compared again

event | events as the articles tell them, one row a mention
event.event | the event, for operators and indexes
event.place_country | country of the place, alpha-3
event.link_block | where to look for reports of the same event, by days (event_block); NULL if nowhere: too little is said, or it is a link blurb's
event.link_name | the same by a session or by parties (event_name_block); NULL for most
event_party | bridge table: who takes part in an event as an article tells it
event_party.country | country, alpha-3; NULL for an organization
event_forum | bridge table: forums that an event belongs to, as an article tells it
person | persons that an article names, each once
person.person_no | number of the person in the article
person.name | fullest name
person.organization | organization that the person stands for
person.country | country that the person stands for, alpha-3
person.mentions | times that the article names the person
participant | who took part in an event and as what, as an article tells it
participant.participant_no | number of the row in the article
participant.person_no | the person; NULL if the article says only the office
participant.name | name; NULL if the article says only the office
participant.country | country that the person stands for, alpha-3
commitment | agreements, pledges, proposals, requests and targets, as an article tells them
commitment.event_no | event that it was made in; NULL if the article does not say
commitment.kind | agreement, pledge, proposal, request or target
commitment.restates_article | article that stated the same target first; NULL for the first statement
commitment.restates_no | commitment_no of the first statement in that article
commitment_party | bridge table: who commits himself and to whom
commitment_party.side | actor or addressee
commitment_party.country | country, alpha-3
commitment_area | bridge table: fields that a commitment is in
commitment_area.area | field of policy: trade, investment, defence ...
commitment_area.area_no | number of the field in the commitment
figure | money, percentages and counts, as an article tells them
figure.area | field of policy that the figure is in: trade, investment ...; NULL if its words do not say
figure.country_a | if the figure is between just two countries, the first by alpha-3 code
figure.country_b | if the figure is between just two countries, the second by alpha-3 code
figure.per | what the figure is per, as year
figure.date_from | first day of the period that the figure is of
figure.date_to | last day of the period that the figure is of
figure.value | the figure, in units of currency or unit; NULL for 1e18 and more
figure_subject | bridge table: countries that a figure is about
figure_subject.subject_no | number of the country in the figure
figure_subject.country | country, alpha-3
forum_session | forums, organizations and agreements that an article names, each session once
forum_session.session_no | number of the row in the article
forum_session.kind | forum, organization, agreement ...
forum_session.mentions | times that the article names it
unresolved_date | dates that could not be put on a calendar
unresolved_date.date_no | number of the row in the article
unresolved_date.timex_type | DATE, TIME, DURATION or SET
unresolved_date.value | TIMEX3 value, XXXX for a year that is not known
unresolved_date.status | how the value was found: explicit, from_publication, inferred, relative

corpus_setting | what create_corpus was told; one row; a schema with this table is a corpus
corpus_setting.only_row | true: there is one row
corpus_setting.partitions | how the tables are partitioned: hash N, month FROM/TO; NULL: not
corpus_setting.vocabulary | name of the rows of article_vocabulary that pages are read with; NULL: built-in words alone

refresh_run | runs of refresh_corpus, for v_progress
refresh_run.run_id | number of the run

v_article | Which pages are there, and how did they fare? One row a page
v_article.url | address: the one loaded, else the one that the page names
v_article.source | outlet: the one loaded, else the one that the page names
v_article.title | title
v_article.lead | lead paragraph
v_article.author | author
v_article.section | section of the outlet
v_article.published_precision | how exactly the time of publication is known: second, minute, day ...
v_article.events | number of events that the page tells
v_article.error | why the page could not be read; NULL if it could
v_article.error_code | SQLSTATE of the error
v_article.extractor | version of the extractor that read the page
v_article.extracted_at | when the page was read
v_article.format | text or html
v_event | Which events were there? One row an event, however many reports tell it
v_meeting | Who met whom, when and where? One row a meeting or visit, however many reports tell it
v_party | Who took part in which event? One row a party of an event; to filter events by country
v_mention | Where does it say so? One row a report of an event, with its place in the article
v_mention.countries | countries that take part by this report, alpha-3 codes separated by commas
v_dyad_month | What happened between two countries, month by month? One row a month and pair; events that happened, each once
v_dyad_month.month | first day of the month
v_dyad_month.year | year of the month
v_dyad_month.quarter | quarter of the month, 1 to 4
v_dyad_month.events | number of events of the pair
v_dyad_month.meetings | number of meetings, talks and sessions
v_dyad_month.visits | number of visits, receptions and invitations
v_dyad_month.documents | number of documents signed or adopted, relations established or upgraded
v_dyad_month.agreements | number of agreements, pledges and targets
v_dyad_month.requests | number of proposals and requests
v_dyad_month.statements | number of statements
v_dyad_month.supports | number of congratulations, condolences, praises and awards
v_dyad_month.aids | number of acts of aid
v_dyad_month.cooperations | number of acts of cooperation
v_dyad_month.ceremonies | number of commemorations, cultural events and openings
v_dyad_month.conflicts | number of protests, demands, threats and sanctions
v_dyad_month.reports | number of reports of these events
v_trade | What is the trade of a country or of a pair, by which article? One row a figure
v_trade.countries | countries that the figure is about, alpha-3 codes separated by commas
v_trade.period_from | first day of the period that the figure is of
v_trade.period_to | last day of the period that the figure is of
v_target | Which targets were stated, and how far are they off? One row a target, however often it is stated
v_target.countries | countries that set the target, alpha-3 codes separated by commas
v_target.area | field of policy that the target is in; trade before others if there are several
v_target.stated_on | day of the first statement
v_target.last_stated_on | day of the last statement
v_target.statements | number of statements
v_target.latest_actual | latest actual figure of the same pair, field and currency, in units of the currency; whole years before parts of a year
v_target.latest_from | first day of the period of the latest actual figure
v_target.latest_to | last day of the period of the latest actual figure
v_target.gap | target less latest actual figure, in units of the currency; NULL if that is of a part of a year
v_target.gap_pct | gap in percent of the target
v_leader_calendar | What did a leader do, when, with whom? One row a person and event
v_leader_calendar.person | name of the person
v_leader_calendar.counterparts | persons of other countries at the same event, with alpha-3 codes
v_forum_session | Which sessions of which forums were there, and who chaired? One row a session
v_forum_session.chairs | who chaired, with alpha-3 codes
v_forum_session.countries | number of countries that took part
v_forum_session.participants | other persons who took part, with alpha-3 codes
v_unresolved | What could not be resolved? One row a page, date, event, person or figure
v_unresolved.what | article_error, article_undated, date, event_without_date, event_without_parties, person_without_country or figure_without_indicator
v_unresolved.detail | what is known of it: message, value, kind or name
v_unresolved.title | title of the article
v_progress | How far is a refresh? One row a session that refreshes this corpus now
v_progress.corpus | name of the corpus
v_progress.rate | articles a second since the start
v_gdelt | events with the columns of the GDELT 2.0 event table, in their order; those that happened and those announced (as intents). What the pages do not say is NULL
v_gdelt.globaleventid | number of the event: canonical_id
v_gdelt.sqldate | first day of the event, YYYYMMDD
v_gdelt.monthyear | its month, YYYYMM
v_gdelt.year | its year
v_gdelt.fractiondate | its year and share of the year: year + ((month - 1) * 30 + day) / 365
v_gdelt.isrootevent | 1 if the event is told in the title or lead of the article, else 0
v_gdelt.eventcode | CAMEO code; of an event announced the code of the intent
v_gdelt.eventbasecode | CAMEO code at its second level: three digits
v_gdelt.eventrootcode | CAMEO code at its root level: two digits
v_gdelt.quadclass | 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
v_gdelt.goldsteinscale | Goldstein scale of the code, from -10 to 10
v_gdelt.nummentions | reports of the event
v_gdelt.numsources | outlets that report it
v_gdelt.numarticles | articles that report it
v_gdelt.avgtone | tone of the articles; not measured: NULL
v_gdelt.dateadded | time of the first report, UTC, YYYYMMDDHHMMSS
v_gdelt.sourceurl | address of the article that stands for the event: the one with the most precise report
v_gdelt.actor1code | CAMEO code of the first actor: country and type, or known group
v_gdelt.actor1name | name of the first actor
v_gdelt.actor1countrycode | CAMEO country code of the first actor; NULL for an organization
v_gdelt.actor1knowngroupcode | CAMEO code of the first actor if it is a known organization
v_gdelt.actor1ethniccode | ethnic group of the first actor; not told: NULL
v_gdelt.actor1religion1code | religion of the first actor; not told: NULL
v_gdelt.actor1religion2code | further religion of the first actor; not told: NULL
v_gdelt.actor1type1code | CAMEO type of the first actor: GOV government, LEG parliament, PTY party, NGO, IGO international organization
v_gdelt.actor1type2code | further type of the first actor; not told: NULL
v_gdelt.actor1type3code | further type of the first actor; not told: NULL
v_gdelt.actor1geo_type | 1 if the first actor is a country, 0 if it has no place
v_gdelt.actor1geo_fullname | place of the first actor: its country
v_gdelt.actor1geo_countrycode | FIPS 10-4 code of the country of the first actor
v_gdelt.actor1geo_adm1code | first-level division of the place of the first actor; of a country its FIPS code
v_gdelt.actor1geo_adm2code | second-level division of the place of the first actor; not told: NULL
v_gdelt.actor1geo_lat | latitude of the place of the first actor, degrees; not told: NULL
v_gdelt.actor1geo_long | longitude of the place of the first actor, degrees; not told: NULL
v_gdelt.actor1geo_featureid | feature of the place of the first actor; of a country its FIPS code
v_gdelt.actor2code | CAMEO code of the second actor: country and type, or known group
v_gdelt.actor2name | name of the second actor
v_gdelt.actor2countrycode | CAMEO country code of the second actor; NULL for an organization
v_gdelt.actor2knowngroupcode | CAMEO code of the second actor if it is a known organization
v_gdelt.actor2ethniccode | ethnic group of the second actor; not told: NULL
v_gdelt.actor2religion1code | religion of the second actor; not told: NULL
v_gdelt.actor2religion2code | further religion of the second actor; not told: NULL
v_gdelt.actor2type1code | CAMEO type of the second actor: GOV government, LEG parliament, PTY party, NGO, IGO international organization
v_gdelt.actor2type2code | further type of the second actor; not told: NULL
v_gdelt.actor2type3code | further type of the second actor; not told: NULL
v_gdelt.actor2geo_type | 1 if the second actor is a country, 0 if it has no place
v_gdelt.actor2geo_fullname | place of the second actor: its country
v_gdelt.actor2geo_countrycode | FIPS 10-4 code of the country of the second actor
v_gdelt.actor2geo_adm1code | first-level division of the place of the second actor; of a country its FIPS code
v_gdelt.actor2geo_adm2code | second-level division of the place of the second actor; not told: NULL
v_gdelt.actor2geo_lat | latitude of the place of the second actor, degrees; not told: NULL
v_gdelt.actor2geo_long | longitude of the place of the second actor, degrees; not told: NULL
v_gdelt.actor2geo_featureid | feature of the place of the second actor; of a country its FIPS code
v_gdelt.actiongeo_type | place of the event: 1 country, 3 US city, 4 other city, 0 unknown
v_gdelt.actiongeo_fullname | name of the place of the event
v_gdelt.actiongeo_countrycode | FIPS 10-4 code of the country of the place
v_gdelt.actiongeo_adm1code | first-level division of the place; of a country its FIPS code
v_gdelt.actiongeo_adm2code | second-level division of the place; not told: NULL
v_gdelt.actiongeo_lat | latitude of the place, degrees; not told: NULL
v_gdelt.actiongeo_long | longitude of the place, degrees; not told: NULL
v_gdelt.actiongeo_featureid | feature of the place; of a country its FIPS code

*.article_id | number of the article
*.filed_on | day that the article is filed under
*.url | address of the article
*.title | title of the article
*.published_at | time of publication of the article
*.canonical_id | number of the canonical event
*.event_no | number of the event in the article
*.commitment_no | number of the commitment in the article
*.figure_no | number of the figure in the article
*.party_no | number of the party in the event or commitment: actors first
*.forum_no | number of the forum in the event
*.kind | kind of event, as in event_kind
*.kind_vi | what the kind means, in Vietnamese
*.kind_en | what the kind means, in English
*.family | family of the kind: meeting, visit, document, agreement, request, statement, support, aid, cooperation, ceremony, conflict, other
*.tier | core happened by this article; act within a core event; background earlier; future announced; context enclosing summit or visit; related from a link's blurb
*.level | highest level of the parties: head_of_state, head_of_government, party_leader, parliament_speaker, deputy_head_of_government, minister ...
*.modality | asserted, future, hypothetical or negated
*.date_from | first day that the date may mean; NULL if unknown or open
*.date_to | last day that the date may mean; NULL if unknown or open
*.date_precision | precision of the date: day, month, quarter, year or interval; NULL if unknown
*.place | name of the place
*.place_iso2 | country of the place, alpha-2
*.place_iso3 | country of the place, alpha-3
*.place_vi | country of the place, in Vietnamese
*.place_en | country of the place, in English
*.country_iso2 | country, alpha-2
*.country_iso3 | country, alpha-3
*.country_vi | country, in Vietnamese
*.country_en | country, in English
*.country_a_iso2 | first country of the pair, alpha-2
*.country_a_iso3 | first country of the pair, alpha-3
*.country_a_vi | first country of the pair, in Vietnamese
*.country_a_en | first country of the pair, in English
*.country_b_iso2 | second country of the pair, alpha-2
*.country_b_iso3 | second country of the pair, alpha-3
*.country_b_vi | second country of the pair, in Vietnamese
*.country_b_en | second country of the pair, in English
*.countries | countries that take part, alpha-3 codes separated by commas
*.countries_vi | countries that take part, in Vietnamese
*.countries_en | countries that take part, in English
*.organizations | organizations that take part
*.forums | forums that the event belongs to, with the number of the session
*.persons | persons who took part
*.reports | number of reports of the event
*.articles | number of articles that report the event
*.sources | number of outlets that report the event
*.first_reported | time of the first report
*.last_reported | time of the last report
*.forum | name of the forum
*.ordinal | number of the session; NULL if not told
*.side | actor or recipient; of a reciprocal event all are actors
*.organization | organization; NULL for a country
*.certain | false if the reports mark the party as uncertain
*.office | office of the person, as written
*.role | part of the person: chair, co_chair, head_of_delegation, host, visitor, speaker, signatory, witness, represented, recipient, organizer, participant
*.target_value | value that is aimed at, in units of target_currency or target_unit; NULL for 1e18 and more
*.target_unit | unit of the value: money, percent or a noun
*.target_currency | currency of the value, ISO 4217
*.due_from | first day that it is due
*.due_to | last day that it is due
*.stated_on | day of the statement
*.indicator | what the figure measures, as written
*.value | the figure, in units of currency or unit
*.value_high | upper end if the figure is a range
*.unit | money, percent or the noun counted
*.currency | currency, ISO 4217
*.comparator | eq exactly, gt more than, ge at least, lt less than, le at most, approx about
*.status | actual, forecast, target or estimate
*.change_pct | change in percent
*.change_base | what the change is against, as written
*.rule | rule of the extractor that gave the row
*.confidence | share of this rule's rows that were right on annotated pages, 0 to 1
*.is_main | true in the article itself, false in captions, links and other parts of the page
*.block | block of the page that it stands in, from 1
*.line | line of the page that it stands in, from 1
*.sentence | sentence of the page that it stands in, from 1
*.start_char | where it begins in the text of the page, characters from 1
*.verbatim | the words themselves
*.evidence | sentence that says it
*.pid | process of the session
*.phase | what the session is doing
*.started_at | when the run began
*.updated_at | when the figures were written
*.total | articles to read in this run
*.done | articles read in this run
*.errors | articles of this run that could not be read
$comments$::text;
END;
COMMENT ON FUNCTION corpus_comments() IS 'comments of the tables, views and columns of a corpus; create_corpus sets them';
