// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/opinion_answer.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;
using analysis::OpinionCounts;

json::value share_json(std::optional<analysis::ShareDifference> const& difference) {
    return number_or_null(difference ? std::optional(difference->value()) : std::nullopt);
}

json::object counts_json(OpinionCounts const& counts) {
    json::object told{
        {"agree", counts.agree}, {"disagree", counts.disagree}, {"pass", counts.pass}};
    auto const share = analysis::agree_share(counts);
    told["share"] = share ? json::value(share->value) : nullptr;
    told["low"] = share ? json::value(share->interval.low) : nullptr;
    told["high"] = share ? json::value(share->interval.high) : nullptr;
    return told;
}

json::value shift_json(std::optional<analysis::Share> const& shift) {
    if (!shift) return nullptr;
    return json::object{
        {"value", shift->value}, {"low", shift->interval.low}, {"high", shift->interval.high}};
}

/// Tells statements, one after the other, and remembers what could not be told.
class Teller {
public:
    explicit Teller(Given const& given) : given_(given) {}

    json::object told(std::size_t at) {
        auto const& counts = given_.counts[at];
        auto const apart = analysis::told_apart(counts.by_party, given_.minimum);
        pooled_ += std::ranges::any_of(apart, [](bool told) { return !told; });
        without_votes_ += counts.all.votes() == 0;
        json::object statement{{"id", given_.votes.statements.all()[at]}};
        for (auto& [name, value] : counts_json(counts.all))
            statement[name] = value;
        auto& by_party = statement["by_party"].emplace_object();
        for (std::size_t party = 0; party < apart.size(); ++party)
            by_party[name(party)] =
                apart[party] ? json::value(counts_json(counts.by_party[party])) : nullptr;
        statement["shift"] = shift_told(at, apart);
        add_figures(statement, at, apart);
        return statement;
    }

    void add_notes(analysis::Notes& notes) const {
        auto const note = [&](std::size_t count, char const* key) {
            if (count > 0)
                notes.push_back({.key = key,
                                 .about = {{"count", std::to_string(count)},
                                           {"least", std::to_string(given_.minimum)}}});
        };
        note(without_votes_, "statements-without-votes");
        note(pooled_, "party-pooled");
        note(too_few_predictions_, "too-few-predictions");
    }

private:
    [[nodiscard]] std::string const& name(std::size_t party) const {
        return given_.parties.names.all()[party];
    }

    [[nodiscard]] json::value shift_told(std::size_t at, std::vector<bool> const& apart) const {
        if (given_.second.empty()) return nullptr;
        auto const& first = given_.counts[at];
        auto const& second = given_.second[at];
        auto const later = analysis::told_apart(second.by_party, given_.minimum);
        auto all = shift_json(analysis::shift(first.all, second.all));
        if (all.is_null()) return all;
        auto& by_party = all.get_object()["by_party"].emplace_object();
        for (std::size_t party = 0; party < apart.size(); ++party)
            by_party[name(party)] =
                apart[party] && later[party]
                    ? shift_json(analysis::shift(first.by_party[party], second.by_party[party]))
                    : nullptr;
        return all;
    }

    void add_figures(json::object& statement, std::size_t at, std::vector<bool> const& apart) {
        statement["verschil"] = nullptr;
        statement["beeldkloof"] = nullptr;
        statement["stille_eensgezindheid"] = nullptr;
        if (apart.size() != 2 || !apart[0] || !apart[1]) return;
        auto const& votes = given_.counts[at].by_party;
        auto predicted = given_.predictions.counts[at];
        for (auto& counts : predicted) {
            auto const predictions = counts.predictions();
            if (predictions == 0 || predictions >= given_.minimum) continue;
            ++too_few_predictions_;
            counts = {};
        }
        auto const figures =
            analysis::session_figures({.votes = votes[0], .of_the_other = predicted[0]},
                                      {.votes = votes[1], .of_the_other = predicted[1]});
        statement["verschil"] = share_json(figures.difference);
        if (figures.gap_of_first || figures.gap_of_second)
            statement["beeldkloof"] =
                json::object{{name(0) + "→" + name(1), share_json(figures.gap_of_first)},
                             {name(1) + "→" + name(0), share_json(figures.gap_of_second)}};
        if (figures.silent_agreement)
            statement["stille_eensgezindheid"] = *figures.silent_agreement;
    }

    Given const& given_;
    std::size_t without_votes_ = 0;
    std::size_t pooled_ = 0;
    std::size_t too_few_predictions_ = 0;
};

bool all_apart(analysis::StatementCounts const& counts, std::int64_t minimum) {
    return std::ranges::all_of(analysis::told_apart(counts.by_party, minimum),
                               [](bool told) { return told; });
}

json::array common_ground_json(Given const& given) {
    json::array listed;
    for (std::size_t at = 0; at < given.counts.size(); ++at) {
        if (!given.counted[at] || !all_apart(given.counts[at], given.minimum)) continue;
        auto const ground = analysis::common_ground(given.counts[at].by_party);
        if (ground)
            listed.push_back(
                {{"statement", given.votes.statements.all()[at]},
                 {"side", ground->side == analysis::Side::agree ? "agree" : "disagree"},
                 {"lower", ground->lower}});
    }
    return listed;
}

json::array divides_json(Given const& given, analysis::Notes& notes) {
    json::array listed;
    std::size_t withheld = 0;
    for (auto const& divide : analysis::tested_divides(given.counts, given.counted)) {
        if (divide.q >= analysis::divide_q_below) continue;
        auto const apart =
            analysis::told_apart(given.counts[divide.statement].by_party, given.minimum);
        // Two shares and a p tell the counts of a party that is pooled.
        if (!apart[divide.first] || !apart[divide.second]) {
            ++withheld;
            continue;
        }
        auto const& names = given.parties.names.all();
        listed.push_back({{"statement", given.votes.statements.all()[divide.statement]},
                          {"first", names[divide.first]},
                          {"second", names[divide.second]},
                          {"difference", divide.difference},
                          {"p", divide.p},
                          {"q", divide.q}});
    }
    if (withheld > 0)
        notes.push_back(
            {.key = "divides-withheld", .about = {{"count", std::to_string(withheld)}}});
    return listed;
}

} // namespace

json::object statements_answer(Given const& given, analysis::Notes& notes) {
    std::vector<bool> voted(given.votes.people.size());
    for (auto const& vote : given.votes.cast)
        voted[vote.person] = true;
    json::object answer{{"participants", std::ranges::count(voted, true)}};
    auto& statements = answer["statements"].emplace_array();
    Teller teller(given);
    for (std::size_t at = 0; at < given.counts.size(); ++at)
        statements.push_back(teller.told(at));
    teller.add_notes(notes);
    answer["common_ground"] = common_ground_json(given);
    answer["divides"] = divides_json(given, notes);
    return answer;
}

void add_map(json::object& answer, VotesFile const& votes, analysis::MappedVotes const& mapped,
             analysis::OpinionMap const& map, analysis::OpinionGroups const& groups) {
    json::object told{{"shown", groups.shown},
                      {"k", nullptr},
                      {"p", number_or_null(groups.p)},
                      {"silhouette", number_or_null(groups.silhouette)},
                      {"members", nullptr},
                      {"people", mapped.people.size()}};
    if (groups.k) told["k"] = *groups.k;
    std::vector<std::size_t> row_of(votes.people.size(), mapped.people.size());
    for (std::size_t row = 0; row < mapped.people.size(); ++row)
        row_of[mapped.people[row]] = row;
    json::array members;
    json::array projection;
    for (std::size_t person = 0; person < votes.people.size(); ++person) {
        auto const row = row_of[votes.person_in_table[person]];
        if (row == mapped.people.size()) continue;
        auto const& identifier = votes.people.all()[person];
        projection.push_back(
            {{"participant", identifier}, {"x", map.people[row].x}, {"y", map.people[row].y}});
        if (groups.shown)
            members.push_back({{"participant", identifier}, {"group", groups.members[row]}});
    }
    if (groups.shown) told["members"] = std::move(members);
    answer["groups"] = std::move(told);
    answer["projection"] = std::move(projection);
    answer["explained"] = nullptr;
    if (map.all_variance > 0)
        answer["explained"] = std::min(1.0, (map.variance[0] + map.variance[1]) / map.all_variance);
}

} // namespace hefboom::cli::analyse
