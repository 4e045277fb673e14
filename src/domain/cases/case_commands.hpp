// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"

namespace hefboom::domain {

struct OpenCase {
    static constexpr std::string_view name = "case.open";
    Prose code;
    Prose title;
    std::vector<LocationId> origin;
    Fictionalisation level = Fictionalisation::blended;
};
BOOST_DESCRIBE_STRUCT(OpenCase, (), (code, title, origin, level))

/// After release it may change, not go (case.origin_missing), unless the case is constructed.
struct SetCaseOrigin {
    static constexpr std::string_view name = "case.set_origin";
    CaseId case_id;
    std::vector<LocationId> origin;
};
BOOST_DESCRIBE_STRUCT(SetCaseOrigin, (), (case_id, origin))

struct SetFictionalisation {
    static constexpr std::string_view name = "case.set_level";
    CaseId case_id;
    Fictionalisation level = Fictionalisation::blended;
};
BOOST_DESCRIBE_STRUCT(SetFictionalisation, (), (case_id, level))

/// "Leg op tafel": the author's private draft becomes the next version of the section.
/// `based_on` is the version the draft started from; a newer one refuses it (case.outdated).
struct LayOnTable {
    static constexpr std::string_view name = "case.lay_on_table";
    CaseId case_id;
    Section section = Section::title;
    std::int32_t based_on = 0;
    Prose text;
};
BOOST_DESCRIBE_STRUCT(LayOnTable, (), (case_id, section, based_on, text))

/// A remark on a section; with `proposed` it is a suggestion that can be taken over.
struct CommentOnSection {
    static constexpr std::string_view name = "case.comment";
    CaseId case_id;
    Section section = Section::title;
    std::int32_t on_version = 0;
    Prose text;
    Prose proposed;
};
BOOST_DESCRIBE_STRUCT(CommentOnSection, (), (case_id, section, on_version, text, proposed))

enum class Settlement { taken_over, noted };
BOOST_DESCRIBE_ENUM(Settlement, taken_over, noted)

/// `taken_over` makes the proposed text the next version of the section.
struct SettleComment {
    static constexpr std::string_view name = "case.settle_comment";
    CaseId case_id;
    CommentId comment;
    Settlement settlement = Settlement::noted;
};
BOOST_DESCRIBE_STRUCT(SettleComment, (), (case_id, comment, settlement))

struct AddStatement {
    static constexpr std::string_view name = "case.add_statement";
    CaseId case_id;
    StatementKind kind = StatementKind::norm;
    Prose text;
    LeansOn leans_on = LeansOn::room_sheet;
};
BOOST_DESCRIBE_STRUCT(AddStatement, (), (case_id, kind, text, leans_on))

/// `based_on` is the version the author saw; a newer one refuses it (case.statement_outdated).
struct ReviseStatement {
    static constexpr std::string_view name = "case.revise_statement";
    CaseId case_id;
    StatementId statement;
    std::int32_t based_on = 0;
    StatementKind kind = StatementKind::norm;
    Prose text;
    LeansOn leans_on = LeansOn::room_sheet;
};
BOOST_DESCRIBE_STRUCT(ReviseStatement, (), (case_id, statement, based_on, kind, text, leans_on))

struct RemoveStatement {
    static constexpr std::string_view name = "case.remove_statement";
    CaseId case_id;
    StatementId statement;
    std::int32_t based_on = 0;
};
BOOST_DESCRIBE_STRUCT(RemoveStatement, (), (case_id, statement, based_on))

/// Puts back what was taken out, at the end, as it last read and with all that it was.
struct RestoreStatement {
    static constexpr std::string_view name = "case.restore_statement";
    CaseId case_id;
    StatementId statement;
};
BOOST_DESCRIBE_STRUCT(RestoreStatement, (), (case_id, statement))

/// The whole order anew: every statement exactly once.
struct OrderStatements {
    static constexpr std::string_view name = "case.order_statements";
    CaseId case_id;
    std::vector<StatementId> order;
};
BOOST_DESCRIBE_STRUCT(OrderStatements, (), (case_id, order))

enum class ConsentAnswer { agreed, refused };
BOOST_DESCRIBE_ENUM(ConsentAnswer, agreed, refused)

/// Everyone who would recognise himself read the room sheet with the facilitator. No names, no
/// count, no reason; of a refusal no day either.
struct RecordConsent {
    static constexpr std::string_view name = "case.record_consent";
    CaseId case_id;
    ConsentAnswer answer = ConsentAnswer::agreed;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(RecordConsent, (), (case_id, answer, on))

/// Blind: goes into a box until the other party's is in.
struct RateCase {
    static constexpr std::string_view name = "case.rate";
    CaseId case_id;
    Typicality rating;
};
BOOST_DESCRIBE_STRUCT(RateCase, (), (case_id, rating))

/// A test reader, by personal link: recognisability 0–4.
struct RateAsReader {
    static constexpr std::string_view name = "case.rate_as_reader";
    std::int32_t recognisability = 0;
};
BOOST_DESCRIBE_STRUCT(RateAsReader, (), (recognisability))

/// A test reader on paper, entered by his own party's contract manager.
struct RecordReaderOnPaper {
    static constexpr std::string_view name = "case.record_reader";
    CaseId case_id;
    std::int32_t recognisability = 0;
};
BOOST_DESCRIBE_STRUCT(RecordReaderOnPaper, (), (case_id, recognisability))

struct RecordTalk {
    static constexpr std::string_view name = "case.record_talk";
    CaseId case_id;
    LocalDate on;
};
BOOST_DESCRIBE_STRUCT(RecordTalk, (), (case_id, on))

struct CheckRisk {
    static constexpr std::string_view name = "case.check_risk";
    CaseId case_id;
    RiskCheck risk;
};
BOOST_DESCRIBE_STRUCT(CheckRisk, (), (case_id, risk))

/// The texts now on the table become one version that both read twice and can sign.
struct OfferForReading {
    static constexpr std::string_view name = "case.offer_for_reading";
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(OfferForReading, (), (case_id))

/// A signed or offered text opens for change. `acknowledged` names the parties whose keys fall;
/// it must be exactly those that stand (case.keys_would_fall lists them).
struct OpenForChange {
    static constexpr std::string_view name = "case.open_for_change";
    CaseId case_id;
    std::vector<Party> acknowledged;
};
BOOST_DESCRIBE_STRUCT(OpenForChange, (), (case_id, acknowledged))

struct ReleaseCase {
    static constexpr std::string_view name = "case.release";
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(ReleaseCase, (), (case_id))

/// Either contract manager, one key, with a reason.
struct VetoCase {
    static constexpr std::string_view name = "case.veto";
    CaseId case_id;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(VetoCase, (), (case_id, reason))

struct WithdrawCase {
    static constexpr std::string_view name = "case.withdraw";
    CaseId case_id;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawCase, (), (case_id, reason))

struct ArchiveCase {
    static constexpr std::string_view name = "case.archive";
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(ArchiveCase, (), (case_id))

} // namespace hefboom::domain
