// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/agreement.hpp"

#include "demo/story.hpp"
#include "domain/people/membership.hpp"

// The engagement, its contract and locations, and the ground rules that both sponsors sign.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

constexpr std::int64_t cents = 100;

void open_engagement(Story& story) {
    auto& stage = story.stage;
    stage.cast("Wende");
    EngagementId id;
    stage.rooms().world().fill(id.bytes);
    story.members["Wende"] = as<MemberId>(
        stage
            .by("Wende",
                OpenEngagement{.title = prose(engagement_title),
                               .purpose = prose(engagement_purpose),
                               .client_name = prose("Ambelaar Zakelijke Diensten N.V."),
                               .client_initial = prose("A"),
                               .contractor_name = prose("Stroomvest Installatietechniek B.V."),
                               .contractor_initial = prose("S"),
                               .facilitator_name = prose("Wende"),
                               .account = stage.account("Wende"),
                               .engagement = id})
            .at(1));
}

void set_contract(Story& story) {
    story.stage.by("Wende", SetContract{.number = prose("RO-DC-07"),
                                        .starts = day_of("2022-07-01"),
                                        .ends = day_of("2026-06-30"),
                                        .option_ends = day_of("2029-06-30"),
                                        .notice_by = day_of("2026-02-28"),
                                        .extra_work_budget_cents = 640'000 * cents,
                                        .malus_permille_of_quarter = 40});
}

void add_locations(Story& story) {
    for (auto const& told : told_locations())
        story.locations[std::string(told.code)] = story.stage.made_by<LocationId>(
            "Wende", AddLocation{.code = prose(told.code),
                                 .place = prose(told.place),
                                 .systems = prose(told.systems),
                                 .users = told.users,
                                 .fee_cents_per_year = told.fee_euro_per_year * cents,
                                 .team = told.team,
                                 .safety_route = prose(told.safety_route)});
}

void set_starts(Story& story) {
    for (auto const& told : told_locations())
        story.stage.by("Wende",
                       SetStartMonth{.location = story.locations.at(std::string(told.code)),
                                     .month = day_of(told.start_month),
                                     .reason = prose(told.start_reason)});
}

void add_excerpts(Story& story) {
    for (auto const& told : told_excerpts()) {
        auto const excerpt = story.stage.made_by<ExcerptId>(
            "Valk", AddExcerpt{.article = prose(told.article), .literal = prose(told.literal)});
        story.stage.by("Valk",
                       WriteReading{.excerpt = excerpt, .text = prose(told.client_reading)});
        story.stage.by("Buizerd",
                       WriteReading{.excerpt = excerpt, .text = prose(told.contractor_reading)});
    }
}

void sign_ground_rules(Story& story, std::string_view sponsor) {
    story.stage.by(sponsor, TurnKey{.kind = JointKind::ground_rules,
                                    .object = as<ObjectId>(story.stage.engagement()),
                                    .version = 1,
                                    .annex = annex_of(story.stage.state())});
}

} // namespace

void tell_agreement(Story& story) {
    auto& stage = story.stage;
    stage.on("2024-09-02 09:00", [&story] { open_engagement(story); });
    stage.on("2024-09-03 10:00", [&story] { set_contract(story); });
    stage.on("2024-09-03 10:30", [&story] { add_locations(story); });
    stage.on("2024-09-16 14:00", [&story] {
        story.stage.by("Wende", DraftGroundRules{.based_on = 0,
                                                 .text = prose(ground_rules_text),
                                                 .minimum_group = 5,
                                                 .client_pays_percent = 70,
                                                 .acknowledged = {}});
    });
    stage.on("2024-09-30 10:00", [&story] { sign_ground_rules(story, "Adelaar"); });
    stage.on("2024-09-30 10:20", [&story] { sign_ground_rules(story, "Visarend"); });
    stage.on("2024-10-02 13:00", [&story] { add_excerpts(story); });
    stage.on("2025-01-23 16:00", [&story] { set_starts(story); });
}

} // namespace hefboom::demo
