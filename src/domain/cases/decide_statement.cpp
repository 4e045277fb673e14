// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_gates.hpp"
#include "domain/cases/case_rules.hpp"
#include "domain/cases/case_text.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// The statement is there, and nobody changed it since the author saw it.
Result<void> is_newest(CaseStory const& story, StatementId id, std::int32_t based_on) {
    if (story.statement(id) == nullptr) return refuse(Refused::not_found, "not_found.statement");
    auto const newest = story.version_of(id);
    if (based_on == newest) return {};
    return refuse(Refused::conflict, "case.statement_outdated",
                  {{"newest", std::to_string(newest)}});
}

Result<void> has_room_for_one(CaseStory const& story) {
    if (story.statements.size() < limits::statements_in_case_most) return {};
    return refuse(Refused::conflict, "case.too_many_statements");
}

} // namespace

Result<Decision> decide(Scene const& scene, AddStatement const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    CHECK_OK(is_statement(command.text));
    CHECK_OK(has_room_for_one(*story));
    Statement const statement{scene.moment.fresh<StatementId>(), command.kind, command.text.ref,
                              command.leans_on};
    auto decision = just(StatementAdded{command.case_id, statement});
    decision.made.push_back(as<ObjectId>(statement.id));
    return decision;
}

Result<Decision> decide(Scene const& scene, ReviseStatement const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    CHECK_OK(is_newest(*story, command.statement, command.based_on));
    CHECK_OK(is_statement(command.text));
    return just(StatementRevised{command.case_id, Statement{command.statement, command.kind,
                                                            command.text.ref, command.leans_on}});
}

Result<Decision> decide(Scene const& scene, RemoveStatement const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    CHECK_OK(is_newest(*story, command.statement, command.based_on));
    return just(StatementRemoved{command.case_id, command.statement});
}

Result<Decision> decide(Scene const& scene, RestoreStatement const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    if (story->version_of(command.statement) == 0)
        return refuse(Refused::not_found, "not_found.statement");
    if (story->statement(command.statement) != nullptr)
        return refuse(Refused::conflict, "case.statement_stands");
    CHECK_OK(has_room_for_one(*story));
    return just(StatementRestored{command.case_id, command.statement});
}

Result<Decision> decide(Scene const& scene, OrderStatements const& command) {
    auto const* story = TRY(find_case(scene.state, command.case_id));
    CHECK_OK(text_is_open(*story));
    auto const same =
        std::ranges::is_permutation(command.order, story->statements, {}, {}, &Statement::id);
    if (!same) return refuse(Refused::conflict, "case.order_incomplete");
    return just(StatementsOrdered{command.case_id, command.order});
}

} // namespace hefboom::domain
