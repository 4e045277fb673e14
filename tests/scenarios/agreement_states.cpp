// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/membership.hpp"
#include "scenarios/state_matrix.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

template <class Range, class Word>
std::string json_list(Range const& range, Word const& word) {
    std::string list;
    for (auto const& each : range)
        list += (list.empty() ? "\"" : ",\"") + std::string(word(each)) + "\"";
    return "[" + list + "]";
}

Gaps gaps_of(Spine& spine) {
    auto const state = spine.stage.state(spine.id);
    auto const& keys = state.ground_rules.keys;
    return {
        {"e", to_string(spine.id)},
        {"version", std::to_string(keys.version)},
        {"standing",
         json_list(keys.standing(),
                   [](Party party) { return party == Party::client ? "client" : "contractor"; })},
        {"annex", json_list(annex_of(state), [](MemberId member) { return to_string(member); })},
        {"sponsor", to_string(spine.placed("SPo").member)},
        {"excerpt", to_string(spine.excerpt)},
        {"almere", to_string(spine.almere)},
        {"today", to_iso(spine.today())},
        {"later", to_iso(spine.today() + 60)}};
}

} // namespace

TEST_CASE("however far the agreement is, everybody may do and see what the table of states says") {
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "A"};
    StateMatrix matrix{"agreement_states.txt", spine,
                       [&](std::string const&) { return stage.as_nobody(); }};
    spine.gather();
    matrix.probe("foun", "", gaps_of(spine));
    spine.draft_rules(0);
    matrix.probe("drft", "", gaps_of(spine));
    spine.sign_rules("SPo");
    matrix.probe("key1", "", gaps_of(spine));
    spine.sign_rules("SPn");
    spine.agree();
    matrix.probe("seal", "", gaps_of(spine));
    spine.draft_rules(1);
    matrix.probe("redr", "", gaps_of(spine));
    matrix.finish();
}
