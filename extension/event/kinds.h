/*
 * kinds.h: the kinds of events and their families by name, for code that asks
 * for one of them.  The compiler of the lexicon refuses an event_kinds.tsv
 * that differs: a kind is its row's number, which is on disk.
 */
#ifndef NG_KINDS_H
#define NG_KINDS_H

/* In the order of event_kinds.tsv; a new kind goes to the end of both. */
#define NG_KINDS(X) \
	X(SUMMIT, summit) X(MINISTERIAL_CONFERENCE, ministerial_conference) \
	X(SENIOR_OFFICIALS_MEETING, senior_officials_meeting) \
	X(BILATERAL_MEETING, bilateral_meeting) X(TRILATERAL_MEETING, trilateral_meeting) \
	X(MULTILATERAL_MEETING, multilateral_meeting) X(TALKS, talks) X(NEGOTIATION, negotiation) \
	X(PHONE_CALL, phone_call) X(COMMITTEE_SESSION, committee_session) \
	X(POLITICAL_CONSULTATION, political_consultation) X(PARTY_MEETING, party_meeting) \
	X(ECONOMIC_FORUM, economic_forum) X(SEMINAR, seminar) X(STATE_VISIT, state_visit) \
	X(OFFICIAL_VISIT, official_visit) X(WORKING_VISIT, working_visit) X(RECEPTION, reception) \
	X(WELCOME_CEREMONY, welcome_ceremony) X(INVITATION, invitation) \
	X(DOCUMENT_SIGNING, document_signing) X(DOCUMENT_EXCHANGE, document_exchange) \
	X(JOINT_STATEMENT_ADOPTION, joint_statement_adoption) \
	X(DOCUMENT_ADOPTION, document_adoption) X(RATIFICATION, ratification) \
	X(RELATIONS_ESTABLISHED, relations_established) X(RELATIONS_UPGRADED, relations_upgraded) \
	X(MECHANISM_ESTABLISHED, mechanism_established) X(CHAIR_HANDOVER, chair_handover) \
	X(CREDENTIALS, credentials) X(AGREEMENT, agreement) X(PLEDGE, pledge) \
	X(TARGET_SETTING, target_setting) X(PROPOSAL, proposal) X(REQUEST, request) \
	X(STATEMENT, statement) X(REAFFIRMATION, reaffirmation) X(EXPECTATION, expectation) \
	X(INTERVIEW, interview) X(SPOKESPERSON_STATEMENT, spokesperson_statement) \
	X(PRAISE, praise) X(ACKNOWLEDGEMENT, acknowledgement) X(CONGRATULATION, congratulation) \
	X(CONDOLENCE, condolence) X(AWARD, award) X(AID, aid) \
	X(HUMANITARIAN_AID, humanitarian_aid) X(IMPLEMENTATION, implementation) \
	X(INFORMATION_SHARING, information_sharing) X(MILITARY_EXCHANGE, military_exchange) \
	X(CULTURAL_EVENT, cultural_event) X(COMMEMORATION, commemoration) \
	X(INAUGURATION, inauguration) X(PROTEST, protest) X(DEMAND, demand) X(THREAT, threat) \
	X(SANCTION, sanction) X(RELATIONS_REDUCED, relations_reduced) X(ACCESSION, accession) \
	X(APOLOGY, apology) X(PRESS_CONFERENCE, press_conference) X(WITHDRAWAL, withdrawal) \
	X(OTHER, other)

#define NG_FAMILIES(X) \
	X(MEETING, meeting) X(VISIT, visit) X(DOCUMENT, document) X(AGREEMENT, agreement) \
	X(REQUEST, request) X(STATEMENT, statement) X(SUPPORT, support) X(AID, aid) \
	X(COOPERATION, cooperation) X(CEREMONY, ceremony) X(CONFLICT, conflict) X(OTHER, other)

/* The column link of event_kinds.tsv, which says what they mean; PLAIN where it is empty. */
#define NG_KIND_LINKS(X) X(PLAIN, ) X(SESSION, session) X(ONCE, once) X(YEARLY, yearly) X(ACT, act)

#define X(K, k) NG_KIND_##K,
typedef enum NgKindNumber { NG_KINDS(X) NG_KIND_COUNT } NgKindNumber;
#undef X

#define X(L, l) NG_LINK_##L,
typedef enum NgKindLink { NG_KIND_LINKS(X) NG_LINK_COUNT } NgKindLink;
#undef X

#define X(F, f) NG_FAMILY_##F,
typedef enum NgFamily { NG_FAMILIES(X) NG_FAMILY_COUNT } NgFamily;
#undef X

#endif
