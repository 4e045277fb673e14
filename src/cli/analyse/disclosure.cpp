// SPDX-License-Identifier: EUPL-1.2
#include "analysis/disclosure.hpp"

#include "analysis/canonical_order.hpp"
#include "analysis/group_design.hpp"
#include "analysis/publishable.hpp"
#include "cli/analyse/methods.hpp"
#include "cli/analyse/table_file.hpp"
#include "cli/exit_code.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

namespace {

namespace json = boost::json;

constexpr std::size_t people_most = 2'000;
constexpr std::size_t derivable_most = 100;
constexpr std::size_t design_people_most = 1'000;
constexpr std::size_t waves_most = 60;
constexpr std::size_t runs_most = 1'000;
/// Steps of a simulation: what some minutes are enough for.
constexpr double design_work_most = 3e10;

struct DisclosureOptions {
    std::string releases;
    std::string next;
    std::string design;
    std::optional<std::size_t> runs; ///< as many as there is time for when not given
    analysis::DesignOptions simulated;
    AnswerOptions answer;
};

/// Figures by name, in the order of the files, and who is in them.
struct Releases {
    std::vector<std::string> names = {};
    std::vector<std::set<std::string>> people = {};
    std::size_t published = 0; ///< those of the first file
};

void read_releases(TableFile const& file, Releases& releases) {
    auto const release = file.column("release");
    auto const person = file.column("person");
    auto const earlier = releases.names.size();
    std::map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < earlier; ++at)
        places[releases.names[at]] = at;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const name = file.text(row, release);
        auto const [found, fresh] = places.try_emplace(name, releases.names.size());
        if (found->second < earlier)
            file.wrong(file.cell(row, release), "a release of this name was published already");
        if (fresh) {
            if (releases.names.size() == analysis::DisclosureGate::releases_most)
                file.wrong(
                    file.cell(row, release),
                    fmt::format("more than {} releases", analysis::DisclosureGate::releases_most));
            releases.names.push_back(name);
            releases.people.emplace_back();
        }
        releases.people[found->second].insert(file.text(row, person));
    }
}

/// Everything ever released, with people and figures as numbers in the order of their names: the
/// answer does not depend on the order of the files.
class Released {
public:
    Released(TableFile const& file, Releases const& releases) : releases_(releases) {
        std::set<std::string> everybody;
        for (auto const& people : releases.people)
            everybody.insert(people.begin(), people.end());
        people_.assign(everybody.begin(), everybody.end());
        if (people_.size() > people_most)
            file.wrong(fmt::format("more than {} people", people_most));
        std::vector<std::string> published(releases.names.begin(),
                                           releases.names.begin() +
                                               static_cast<std::ptrdiff_t>(releases.published));
        order_ = analysis::canonical_order(published);
    }

    [[nodiscard]] analysis::DisclosureGate published() const {
        analysis::DisclosureGate gate(people_.size());
        for (auto const at : order_)
            gate.add(figure(at));
        return gate;
    }

    /// Those in a figure, ascending.
    [[nodiscard]] std::vector<std::size_t> figure(std::size_t at) const {
        std::vector<std::size_t> found;
        for (auto const& person : releases_.people[at])
            found.push_back(static_cast<std::size_t>(std::ranges::lower_bound(people_, person) -
                                                     people_.begin()));
        return found;
    }

    /// What is known, with the names; `added` are the figures after those published.
    [[nodiscard]] json::array derivable(analysis::DisclosureGate const& gate,
                                        std::vector<std::size_t> const& added) const {
        auto rows = order_;
        rows.insert(rows.end(), added.begin(), added.end());
        json::array told;
        for (auto const& one : gate.derivable(derivable_most)) {
            json::array people;
            for (auto const who : one.people)
                people.emplace_back(people_[who]);
            std::vector<std::pair<std::size_t, std::int64_t>> parts;
            for (auto const& part : one.parts)
                parts.emplace_back(rows[part.release], part.factor);
            std::ranges::sort(parts);
            json::array combination;
            for (auto const& [release, factor] : parts)
                combination.push_back(
                    {{"release", releases_.names[release]}, {"coefficient", factor}});
            told.push_back(
                {{"people", std::move(people)}, {"combination", std::move(combination)}});
        }
        return told;
    }

    [[nodiscard]] std::size_t people() const { return people_.size(); }

private:
    Releases const& releases_;
    std::vector<std::string> people_;
    std::vector<std::size_t> order_;
};

/// Which of the new figures can be published, larger ones offered first, then by name.
json::array offered(Released const& released, Releases const& releases,
                    analysis::DisclosureGate const& gate) {
    std::vector<std::size_t> order(releases.names.size() - releases.published);
    std::iota(order.begin(), order.end(), releases.published);
    std::ranges::sort(order, [&](std::size_t one, std::size_t other) {
        auto const sizes = std::pair(releases.people[other].size(), releases.people[one].size());
        return sizes.first != sizes.second ? sizes.first < sizes.second
                                           : releases.names[one] < releases.names[other];
    });
    std::vector<std::vector<std::size_t>> wave;
    for (auto const at : order)
        wave.push_back(released.figure(at));
    std::vector<bool> allowed(releases.names.size());
    for (auto const at : analysis::publishable(gate, wave))
        allowed[order[at]] = true;
    json::array told;
    for (auto at = releases.published; at < releases.names.size(); ++at)
        told.push_back({{"release", releases.names[at]}, {"publish", bool(allowed[at])}});
    return told;
}

void note_derivable(json::array const& derivable, std::size_t releases, analysis::Notes& notes) {
    if (releases == 0) notes.push_back({.key = "no-releases"});
    if (derivable.size() == derivable_most)
        notes.push_back(
            {.key = "more-is-derivable", .about = {{"count", std::to_string(derivable_most)}}});
    if (std::ranges::any_of(derivable, [](json::value const& one) {
            return one.as_object().at("combination").as_array().empty();
        }))
        notes.push_back({.key = "combination-too-large"});
    notes.push_back({.key = "worst-case-disclosure"});
}

void judge(Desk const& desk, DisclosureOptions const& options) {
    TableFile const file(desk, options.releases);
    Releases releases;
    read_releases(file, releases);
    releases.published = releases.names.size();
    if (!options.next.empty()) read_releases(TableFile(desk, options.next), releases);
    Released const released(file, releases);
    auto const published = released.published();
    auto gate = published;
    std::vector<std::size_t> added;
    for (auto at = releases.published; at < releases.names.size(); ++at) {
        gate.add(released.figure(at));
        added.push_back(at);
    }
    auto derivable = released.derivable(gate, added);
    analysis::Notes notes;
    note_derivable(derivable, releases.names.size(), notes);
    json::object answer{{"safe", derivable.empty()},
                        {"people", released.people()},
                        {"releases", releases.names.size()}};
    if (!options.next.empty()) answer["safe_before"] = published.safe();
    answer["derivable"] = std::move(derivable);
    if (!options.next.empty()) answer["next"] = offered(released, releases, published);
    print_answer(desk, options.answer, std::move(answer), notes);
}

std::vector<analysis::DesignCell> read_design(TableFile const& file) {
    auto const organisation = file.column("organisation");
    auto const location = file.column("location");
    auto const people = file.column("people");
    std::vector<analysis::DesignCell> cells;
    std::set<std::pair<std::string, std::string>> seen;
    std::size_t everybody = 0;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const count = file.number(row, people);
        if (count < 0 || count != std::floor(count) || count > design_people_most)
            file.wrong(file.cell(row, people),
                       fmt::format("a whole number up to {} is asked here", design_people_most));
        cells.push_back({.organisation = file.text(row, organisation),
                         .location = file.text(row, location),
                         .people = static_cast<std::size_t>(count)});
        everybody += cells.back().people;
        if (everybody > design_people_most)
            file.wrong(file.cell(row, people),
                       fmt::format("more than {} people", design_people_most));
        if (!seen.emplace(cells.back().organisation, cells.back().location).second)
            file.wrong(file.cell(row, location), "this organisation is at this location twice");
    }
    return cells;
}

std::string_view kind(analysis::GroupKind kind) {
    switch (kind) {
    case analysis::GroupKind::total: return "total";
    case analysis::GroupKind::organisation: return "organisation";
    case analysis::GroupKind::location: return "location";
    case analysis::GroupKind::cell: return "cell";
    }
    return "";
}

json::value name_or_null(std::string const& name) {
    return name.empty() ? json::value(nullptr) : json::value(name);
}

void simulate(Desk const& desk, DisclosureOptions const& options) {
    TableFile const file(desk, options.design);
    auto const cells = read_design(file);
    auto const groups = analysis::groups_of(cells);
    auto simulated = options.simulated;
    if (groups.size() * simulated.waves > analysis::DisclosureGate::releases_most)
        file.wrong(fmt::format("more than {} groups in all waves together",
                               analysis::DisclosureGate::releases_most));
    // Each figure is judged once or twice, in about the third power of the people.
    auto const everybody = groups.empty() ? 0.0 : static_cast<double>(groups.front().people);
    auto const work =
        everybody * everybody * everybody * static_cast<double>(groups.size() * simulated.waves) +
        1;
    if (options.runs) simulated.runs = *options.runs;
    if (work > design_work_most ||
        (options.runs && work * static_cast<double>(*options.runs) > design_work_most))
        file.wrong("too many people, groups, waves and runs to simulate");
    simulated.runs = std::clamp<std::size_t>(static_cast<std::size_t>(design_work_most / work), 1,
                                             simulated.runs);
    auto const shares = analysis::share_published(cells, groups, simulated);
    json::array told;
    double sum = 0;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        sum += shares[at];
        told.push_back({{"kind", kind(groups[at].kind)},
                        {"organisation", name_or_null(groups[at].organisation)},
                        {"location", name_or_null(groups[at].location)},
                        {"people", groups[at].people},
                        {"share", shares[at]}});
    }
    json::object answer{{"waves", simulated.waves},
                        {"response", simulated.response},
                        {"churn", simulated.churn},
                        {"runs", simulated.runs}};
    answer["share"] = groups.empty() ? json::value(nullptr)
                                     : json::value(sum / static_cast<double>(groups.size()));
    answer["groups"] = std::move(told);
    analysis::Notes notes{{.key = "worst-case-disclosure"}};
    if (groups.empty()) notes.push_back({.key = "no-groups"});
    print_answer(desk, options.answer, std::move(answer), notes);
}

void run(Desk const& desk, DisclosureOptions const& options) {
    if (options.releases.empty() == options.design.empty())
        end_with(ExitCode::usage, "disclosure asks for either a table of releases or --design");
    if (!options.design.empty() && !options.next.empty())
        end_with(ExitCode::usage, "--next goes with a table of releases, not with --design");
    if (options.design.empty())
        judge(desk, options);
    else
        simulate(desk, options);
}

} // namespace

void add_disclosure(CLI::App& analyse, Desk const& desk) {
    auto const options = std::make_shared<DisclosureOptions>();
    auto& simulated = options->simulated;
    auto* const method = analyse.add_subcommand(
        "disclosure", "Do published figures together tell what fewer than five people said?");
    method->add_option("releases", options->releases,
                       "Table release,person: who is in each figure ever published");
    method->add_option("--next", options->next,
                       "Table release,person: may these be published as well?");
    method->add_option("--design", options->design,
                       "Table organisation,location,people: simulate what could be published");
    method->add_option("--waves", simulated.waves, "Waves to simulate")
        ->check(CLI::Range(std::size_t{1}, waves_most))
        ->capture_default_str();
    method->add_option("--response", simulated.response, "Chance that somebody answers")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    method->add_option("--churn", simulated.churn, "Chance that somebody is replaced between waves")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    method
        ->add_option("--runs", options->runs,
                     "Simulations to average over; 20, or fewer with hundreds of people")
        ->check(CLI::Range(std::size_t{1}, runs_most));
    method->add_option("--seed", simulated.seed, "Of the first simulation")->capture_default_str();
    add_answer_options(*method, options->answer);
    method->footer(
        std::string("Example: hefboom analyse disclosure published.csv --next new.csv\n"
                    "         hefboom analyse disclosure --design groups.csv --waves 4\n") +
        exit_codes_help);
    method->callback([options, &desk] { run(desk, *options); });
}

} // namespace hefboom::cli::analyse
