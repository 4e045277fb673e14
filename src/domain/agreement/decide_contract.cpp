// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

Excerpt const* Contract::excerpt(ExcerptId id) const {
    auto const found = std::ranges::find(excerpts, id, &Excerpt::id);
    return found == excerpts.end() ? nullptr : &*found;
}

Excerpt* Contract::excerpt(ExcerptId id) {
    auto const found = std::ranges::find(excerpts, id, &Excerpt::id);
    return found == excerpts.end() ? nullptr : &*found;
}

Result<Decision> decide(Scene const&, SetContract const& command) {
    CHECK_OK(needs_line(command.number, "number"));
    if (command.ends <= command.starts) return refuse(Refused::invalid, "contract.ends_too_early");
    if (command.notice_by >= command.ends || command.notice_by < command.starts)
        return refuse(Refused::invalid, "contract.notice_outside_term");
    if (command.option_ends && *command.option_ends <= command.ends)
        return refuse(Refused::invalid, "contract.option_too_early");
    if (command.extra_work_budget_cents < 0 ||
        command.extra_work_budget_cents > limits::euro_cents_most)
        return refuse(Refused::invalid, "contract.budget");
    if (command.malus_permille_of_quarter < 0 ||
        command.malus_permille_of_quarter > limits::permille_most)
        return refuse(Refused::invalid, "contract.malus");

    Decision decision;
    decision.events.push_back(
        ContractSet{.number = command.number.ref,
                    .starts = command.starts,
                    .ends = command.ends,
                    .option_ends = command.option_ends,
                    .notice_by = command.notice_by,
                    .extra_work_budget_cents = command.extra_work_budget_cents,
                    .malus_permille_of_quarter = command.malus_permille_of_quarter});
    return decision;
}

Result<Decision> decide(Scene const& scene, AddExcerpt const& command) {
    CHECK_OK(needs_line(command.article, "article"));
    CHECK_OK(needs_paragraph(command.literal, "literal"));
    if (scene.state.contract.excerpts.size() >= limits::excerpts_most)
        return refuse(Refused::conflict, "contract.too_many_excerpts");
    auto const excerpt = scene.moment.fresh<ExcerptId>();
    Decision decision;
    decision.events.push_back(ExcerptAdded{
        .excerpt = excerpt, .article = command.article.ref, .literal = command.literal.ref});
    decision.made = {as<ObjectId>(excerpt)};
    return decision;
}

Result<Decision> decide(Scene const& scene, WriteReading const& command) {
    if (scene.state.contract.excerpt(command.excerpt) == nullptr)
        return refuse(Refused::not_found, "not_found.excerpt");
    CHECK_OK(needs_paragraph(command.text, "text"));
    Decision decision;
    // The party is the writer's own: nobody writes the other's reading.
    decision.events.push_back(ReadingWritten{
        .excerpt = command.excerpt, .party = *scene.actor.party, .text = command.text.ref});
    return decision;
}

} // namespace hefboom::domain
