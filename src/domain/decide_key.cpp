// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_rules.hpp"
#include "domain/key_rules.hpp"
#include "domain/people/membership.hpp"
#include "domain/solutions/solution_rules.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/working_days.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hefboom::domain {

namespace {

/// Sides are drawn once, at the first seal, and stay; whoever accepted and was listed is confirmed.
std::vector<Event> sealed_ground_rules(Scene const& scene, KeyTurned const& second) {
    std::vector<Event> events;
    auto const& state = scene.state;
    if (!state.left)
        events.push_back(SidesDrawn{.left = scene.moment.draw()[0] % 2 == 0 ? Party::client
                                                                            : Party::contractor});
    auto const& first = *state.ground_rules.keys.of(other(second.party));
    SealedAnnex seal{{first.member, first.annex}, {second.member, second.annex}};
    if (second.party == Party::client) std::swap(seal.client, seal.contractor);
    for (auto const member : confirmed_by_seal(state, seal))
        events.push_back(MemberConfirmed{.member = member});
    return events;
}

std::vector<Event> after_seal(Scene const& scene, KeyTurned const& second) {
    auto const& state = scene.state;
    switch (second.kind) {
    case JointKind::case_story:
        return sealed_case(scene, state.cases.at(as<CaseId>(second.object)));
    case JointKind::answer:
        return sealed_answer(scene, state.outcomes.at(as<OutcomeId>(second.object)));
    case JointKind::solution:
        return sealed_solution(scene, state.solutions.at(as<SolutionId>(second.object)));
    case JointKind::ground_rules: break;
    }
    return sealed_ground_rules(scene, second);
}

KeyTurned statement_of(Scene const& scene, Actor const& signer, TurnKey const& command,
                       std::vector<Digest> shown) {
    KeyTurned turned;
    turned.kind = command.kind;
    turned.object = command.object;
    turned.version = command.version;
    turned.shown = std::move(shown);
    turned.party = *signer.party;
    turned.member = signer.member;
    turned.role = signer.role;
    if (auto const found = scene.state.members.find(signer.member);
        found != scene.state.members.end()) {
        turned.name = found->second.name;
        if (signer.role == Role::deputy) turned.on_behalf_of = found->second.deputises;
    }
    turned.on = scene.moment.today;
    turned.method = signer.method;
    turned.transport = signer.transport;
    turned.checkpoint_size = scene.moment.checkpoint_size;
    turned.checkpoint_root = scene.moment.checkpoint_root;
    return turned;
}

/// The list must be the one that was read beside the text.
Result<void> read_the_annex(Engagement const& state, TurnKey const& command) {
    if (command.kind != JointKind::ground_rules) return {};
    auto read = command.annex.value_or(std::vector<MemberId>{});
    std::ranges::sort(read);
    if (read != annex_of(state)) return refuse(Refused::conflict, "key.annex_changed");
    return {};
}

/// Paper cannot be compared; whoever stands on it must be somebody here.
Result<std::vector<MemberId>> annex_on_paper(Engagement const& state,
                                             RecordPaperKey const& command) {
    auto listed = command.annex;
    std::ranges::sort(listed);
    auto const doubles = std::ranges::unique(listed);
    listed.erase(doubles.begin(), doubles.end());
    auto const known = annex_of(state);
    if (!std::ranges::includes(known, listed))
        return refuse(Refused::not_found, "key.annex_unknown");
    return listed;
}

Decision turn(Scene const& scene, KeyTurned turned) {
    auto const& keys = *keys_of(scene.state, turned.kind, turned.object);
    bool const first = keys.none();
    if (first)
        turned.deadlock_on = working_days_after(scene.moment.today, limits::deadlock_working_days);
    Decision decision;
    decision.events.push_back(turned);
    if (first) return decision;
    auto after = after_seal(scene, turned);
    std::ranges::move(after, std::back_inserter(decision.events));
    return decision;
}

/// The sponsor of the recorder's own party who signed on paper, as if he acted himself.
Result<Actor> signer_on_paper(Scene const& scene, MemberId id) {
    auto const found = scene.state.members.find(id);
    if (found == scene.state.members.end()) return refuse(Refused::not_found, "not_found.member");
    auto const& member = found->second;
    if (member.party != scene.actor.party)
        return refuse(Refused::forbidden, "key.paper_of_other_party");
    if (member.role != Role::sponsor) return refuse(Refused::forbidden, "key.paper_not_sponsor");
    if (member.status == MemberStatus::left)
        return refuse(Refused::conflict, "member.already_left");
    Actor signer = scene.actor;
    signer.member = member.id;
    signer.role = member.role;
    signer.party = member.party;
    // A pen needs no account: who is invited can sign, and is confirmed once he comes in.
    signer.status = member.status == MemberStatus::invited ? MemberStatus::accepted : member.status;
    signer.method = KeyMethod::paper;
    return signer;
}

} // namespace

Result<Decision> decide(Scene const& scene, TurnKey const& command) {
    auto shown = TRY(may_turn_key(scene.state, scene.actor, command.kind, command.object,
                                  command.version, scene.moment.today));
    CHECK_OK(read_the_annex(scene.state, command));
    auto turned = statement_of(scene, scene.actor, command, std::move(shown));
    if (command.kind == JointKind::ground_rules) turned.annex = annex_of(scene.state);
    return turn(scene, std::move(turned));
}

Result<Decision> decide(Scene const& scene, RecordPaperKey const& command) {
    if (command.kind != JointKind::ground_rules)
        return refuse(Refused::forbidden, "key.not_on_paper");
    if (command.on > scene.moment.today) return refuse(Refused::invalid, "key.paper_in_future");
    // Only the founding keys come before anybody is confirmed; later an unconfirmed manager would
    // confirm himself.
    bool const founding = scene.state.ground_rules.agreed_version == 0;
    if (scene.actor.status != MemberStatus::confirmed && !founding)
        return refuse(Refused::forbidden, "rights.not_confirmed");
    auto const signer = TRY(signer_on_paper(scene, command.signer));
    auto shown = TRY(may_turn_key(scene.state, signer, command.kind, command.object,
                                  command.version, scene.moment.today));
    auto turned = statement_of(scene, signer,
                               TurnKey{.kind = command.kind,
                                       .object = command.object,
                                       .version = command.version,
                                       .annex = {}},
                               std::move(shown));
    turned.annex = TRY(annex_on_paper(scene.state, command));
    turned.on = command.on;
    turned.recorded_by = scene.actor.member;
    return turn(scene, std::move(turned));
}

Result<Decision> decide(Scene const& scene, TakeBackKey const& command) {
    CHECK_OK(may_hold_key(scene.actor, command.kind));
    auto const* keys = keys_of(scene.state, command.kind, command.object);
    if (keys == nullptr) return refuse(Refused::not_found, "not_found.key");
    CHECK_OK(may_take_key_back(*keys, scene.actor, command.kind));
    Decision decision;
    decision.events.push_back(
        KeyTakenBack{.kind = command.kind, .object = command.object, .party = *scene.actor.party});
    return decision;
}

Result<Decision> decide(Scene const& scene, PostponeDeadlock const& command) {
    auto const* keys = keys_of(scene.state, command.kind, command.object);
    if (keys == nullptr) return refuse(Refused::not_found, "not_found.key");
    CHECK_OK(may_postpone(*keys));
    auto const today = scene.moment.today;
    if (command.until <= today || (keys->deadlock_on && command.until <= *keys->deadlock_on))
        return refuse(Refused::invalid, "key.postpone_too_early");
    if (command.until > today + limits::deadlock_postponed_days_most)
        return refuse(Refused::invalid, "key.postpone_too_late",
                      {{"most", std::to_string(limits::deadlock_postponed_days_most)}});
    auto const party = *scene.actor.party;
    bool const same_date = keys->postpone_asked_to == command.until;
    if (same_date && keys->postpone_asked_by == party)
        return refuse(Refused::conflict, "key.already_asked");
    Decision decision;
    if (same_date)
        decision.events.push_back(DeadlockPostponed{
            .kind = command.kind, .object = command.object, .until = command.until});
    else
        decision.events.push_back(DeadlockAsked{.kind = command.kind,
                                                .object = command.object,
                                                .party = party,
                                                .until = command.until});
    return decision;
}

Result<Decision> decide(Scene const& scene, ReachDeadlock const& command) {
    auto const* keys = keys_of(scene.state, command.kind, command.object);
    if (keys == nullptr) return refuse(Refused::not_found, "not_found.key");
    auto const from = deadlock_from(*keys);
    if (!from || scene.moment.at < *from) return refuse(Refused::conflict, "key.no_deadlock");
    Decision decision;
    decision.events.push_back(DeadlockReached{.kind = command.kind, .object = command.object});
    return decision;
}

} // namespace hefboom::domain
