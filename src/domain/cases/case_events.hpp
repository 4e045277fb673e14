// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"

namespace hefboom::domain {

struct CaseOpened {
    static constexpr std::string_view type = "case.opened";
    CaseId case_id;
    TextRef code;
    TextRef title;
    Fictionalisation level = Fictionalisation::blended;
    BoxId ratings, reader_ratings, accumulator_one, accumulator_two;
};
BOOST_DESCRIBE_STRUCT(CaseOpened, (),
                      (case_id, code, title, level, ratings, reader_ratings, accumulator_one,
                       accumulator_two))

/// An event of its own, because nobody reads it in an export.
struct CaseOriginSet {
    static constexpr std::string_view type = "case.origin_set";
    CaseId case_id;
    std::vector<LocationId> origin;
};
BOOST_DESCRIBE_STRUCT(CaseOriginSet, (), (case_id, origin))

struct FictionalisationSet {
    static constexpr std::string_view type = "case.level_set";
    CaseId case_id;
    Fictionalisation level = Fictionalisation::blended;
};
BOOST_DESCRIBE_STRUCT(FictionalisationSet, (), (case_id, level))

struct LaidOnTable {
    static constexpr std::string_view type = "case.laid_on_table";
    CaseId case_id;
    Section section = Section::title;
    std::int32_t number = 0;
    TextRef text;
    bool complete = true; ///< by the rule then in force: it has what its section asks
};
BOOST_DESCRIBE_STRUCT(LaidOnTable, (), (case_id, section, number, text, complete))

struct SectionCommented {
    static constexpr std::string_view type = "case.commented";
    CaseId case_id;
    CommentId comment;
    Section section = Section::title;
    std::int32_t on_version = 0;
    TextRef text;
    TextRef proposed;
    bool proposed_complete = true;
};
BOOST_DESCRIBE_STRUCT(SectionCommented, (),
                      (case_id, comment, section, on_version, text, proposed, proposed_complete))

struct CommentSettled {
    static constexpr std::string_view type = "case.comment_settled";
    CaseId case_id;
    CommentId comment;
    bool taken_over = false;
};
BOOST_DESCRIBE_STRUCT(CommentSettled, (), (case_id, comment, taken_over))

struct StatementAdded {
    static constexpr std::string_view type = "case.statement_added";
    CaseId case_id;
    Statement statement;
};
BOOST_DESCRIBE_STRUCT(StatementAdded, (), (case_id, statement))

struct StatementRevised {
    static constexpr std::string_view type = "case.statement_revised";
    CaseId case_id;
    Statement statement;
};
BOOST_DESCRIBE_STRUCT(StatementRevised, (), (case_id, statement))

struct StatementRemoved {
    static constexpr std::string_view type = "case.statement_removed";
    CaseId case_id;
    StatementId statement;
};
BOOST_DESCRIBE_STRUCT(StatementRemoved, (), (case_id, statement))

/// As it last read, at the end.
struct StatementRestored {
    static constexpr std::string_view type = "case.statement_restored";
    CaseId case_id;
    StatementId statement;
};
BOOST_DESCRIBE_STRUCT(StatementRestored, (), (case_id, statement))

struct StatementsOrdered {
    static constexpr std::string_view type = "case.statements_ordered";
    CaseId case_id;
    std::vector<StatementId> order;
};
BOOST_DESCRIBE_STRUCT(StatementsOrdered, (), (case_id, order))

/// Of a refusal nothing is kept but that the case waits: no day, and no export tells it.
struct ConsentRecorded {
    static constexpr std::string_view type = "case.consent_recorded";
    CaseId case_id;
    bool agreed = false;
    std::optional<LocalDate> on; ///< of an agreement
};
BOOST_DESCRIBE_STRUCT(ConsentRecorded, (), (case_id, agreed, on))

/// A rating lies in the box; nothing about it is said.
struct CaseRated {
    static constexpr std::string_view type = "case.rated";
    CaseId case_id;
    Party party = Party::client;
};
BOOST_DESCRIBE_STRUCT(CaseRated, (), (case_id, party))

struct RatingsOpened {
    static constexpr std::string_view type = "case.ratings_opened";
    CaseId case_id;
    Typicality client, contractor;
    bool talk_needed = false; ///< by the rule then in force
};
BOOST_DESCRIBE_STRUCT(RatingsOpened, (), (case_id, client, contractor, talk_needed))

struct ReaderRated {
    static constexpr std::string_view type = "case.reader_rated";
    CaseId case_id;
    Party party = Party::client;
    bool on_paper = false;
};
BOOST_DESCRIBE_STRUCT(ReaderRated, (), (case_id, party, on_paper))

struct ReaderRatingsOpened {
    static constexpr std::string_view type = "case.reader_ratings_opened";
    CaseId case_id;
    std::vector<std::int32_t> client, contractor; ///< ascending, so that no order tells who
};
BOOST_DESCRIBE_STRUCT(ReaderRatingsOpened, (), (case_id, client, contractor))

struct TalkRecorded {
    static constexpr std::string_view type = "case.talk_recorded";
    CaseId case_id;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(TalkRecorded, (), (case_id, on))

struct RiskChecked {
    static constexpr std::string_view type = "case.risk_checked";
    CaseId case_id;
    RiskCheck risk;
};
BOOST_DESCRIBE_STRUCT(RiskChecked, (), (case_id, risk))

struct OfferedForReading {
    static constexpr std::string_view type = "case.offered_for_reading";
    CaseId case_id;
    std::int32_t version = 0;
    std::vector<Digest> shown; ///< commitments of sections in template order, then statements
};
BOOST_DESCRIBE_STRUCT(OfferedForReading, (), (case_id, version, shown))

struct OpenedForChange {
    static constexpr std::string_view type = "case.opened_for_change";
    CaseId case_id;
    std::vector<Party> fallen; ///< whose keys fell
};
BOOST_DESCRIBE_STRUCT(OpenedForChange, (), (case_id, fallen))

struct CaseReleased {
    static constexpr std::string_view type = "case.released";
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(CaseReleased, (), (case_id))

struct CaseEnded {
    static constexpr std::string_view type = "case.ended";
    CaseId case_id;
    bool vetoed = false;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(CaseEnded, (), (case_id, vetoed, reason))

struct CaseArchived {
    static constexpr std::string_view type = "case.archived";
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(CaseArchived, (), (case_id))

} // namespace hefboom::domain
