// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"
#include "codec/request_reader.hpp"
#include "domain/rights.hpp"
#include "domain/slices.hpp"
#include "http/services.hpp"

// Everything a member does and sees: commands, keys, views, drafts, and what changes meanwhile.
namespace hefboom::http {

namespace {

using domain::EngagementId;

/// The command id of a body, taken out of its fields.
Result<domain::CommandId> take_command_id(boost::json::object& fields) {
    auto const* const value = fields.if_contains("command_id");
    auto const* const text = value ? value->if_string() : nullptr;
    auto const id = text ? id_from<domain::CommandId>({text->data(), text->size()}) : std::nullopt;
    if (!id) return refuse(Refused::invalid, "request.command_id");
    fields.erase("command_id");
    return *id;
}

/// What only the answer may carry: the secret link that a new member or helper is handed.
MoreResult secrets_of(Services const& services, EngagementId engagement,
                      domain::Command const& command) {
    auto const member = std::holds_alternative<domain::InviteMember>(command) ||
                        std::holds_alternative<domain::NameDeputy>(command);
    if (!member && !std::holds_alternative<domain::IssueLink>(command)) return {};
    return [services, engagement, member](service::Accepted const& accepted) -> std::string {
        auto const room = services.rooms.open(engagement);
        if (!room || accepted.made.empty()) return {};
        auto const& tokens = (*room)->identity().tokens;
        auto const path = member ? "/invitation#" + tokens.invitation({accepted.made.front().bytes})
                                 : "/link#" + tokens.link({accepted.made.front().bytes});
        return R"("link":")" + services.public_url() + path + "\"";
    };
}

/// Commands that need more than the command: a passphrase, a checked signature, an invitation.
bool has_own_door(std::string_view name) {
    return name == domain::TurnKey::name || name == domain::TakeCosignature::name ||
           name == domain::AcceptInvitation::name || name == domain::OpenEngagement::name;
}

Answer do_command(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto const name = request.param("command");
    if (has_own_door(name)) return Refusal{Refused::invalid, "request.own_door", {}};
    auto fields = TRY(codec::parse_request(request.body));
    auto const id = TRY(take_command_id(fields));
    auto command = TRY(codec::command_from(name, fields));
    auto more = secrets_of(services, engagement, command);
    return give_command(services, engagement,
                        {.caller = caller_of(request), .id = id, .command = std::move(command)},
                        std::move(more));
}

/// A key is turned with the passphrase typed again, so that an open laptop cannot sign.
Answer turn_key(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto fields = TRY(codec::parse_request(request.body));
    auto const id = TRY(take_command_id(fields));
    std::string passphrase;
    if (auto const* const typed = fields.if_contains("passphrase")) {
        if (typed->is_string()) passphrase = std::string(typed->as_string());
        fields.erase("passphrase");
    }
    auto command = TRY(codec::command_from(domain::TurnKey::name, fields));
    auto const caller = caller_of(request);
    auto const account = std::get<service::AccountCaller>(caller.who).account;
    if (services.demo == Demo::no)
        CHECK_OK(services.guesses.limited(to_string(account), services.rooms.world().now(), [&] {
            return services.sign_ins.check(account, passphrase);
        }));
    return give_command(services, engagement,
                        {.caller = caller, .id = id, .command = std::move(command)}, {});
}

Answer see_view(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    return json(
        TRY(see(services, engagement, caller_of(request), request.param("view"), request.query)));
}

/// The stream of one browser. What may be heard is asked anew for every notice, so that somebody
/// who left hears nothing more.
Answer listen(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto const caller = caller_of(request);
    auto const member =
        services.rooms.read(engagement, [&](service::Room& room) -> Result<domain::MemberId> {
            auto const actor = TRY(room.actor(caller, services.rooms.world().now()));
            return actor.member;
        });
    if (!member) return member.error();
    auto const sees = [services, engagement, caller](std::string_view slice) {
        return services.rooms
            .look_at(engagement,
                     [&](service::Room& room) -> Result<bool> {
                         auto const actor = room.actor(caller, services.rooms.world().now());
                         return actor && domain::may_hear(*actor, slice);
                     })
            .value_or(false);
    };
    return Stream{services.live.open({{engagement, {"member:" + to_string(*member), sees}}},
                                     request.header("last-event-id"), holder_of(request)),
                  {}};
}

struct DraftBody {
    std::uint64_t base_revision = 0;
    std::uint64_t on_version = 0;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (base_revision, on_version, text))

struct SavedDraft {
    std::string text;
    std::uint64_t revision = 0;
    std::uint64_t on_version = 0;
};
BOOST_DESCRIBE_STRUCT(SavedDraft, (), (text, revision, on_version))

constexpr std::size_t draft_section_characters_most = 64;

/// Of cases, or of answers; who answers for a location gives the reason of a pause or a stop.
Result<void> writes_texts(domain::Engagement const& state, domain::Actor const& actor,
                          domain::ObjectId object) {
    if (domain::may_do(actor, domain::LayOnTable::name)) return {};
    if (state.solutions.contains(domain::as<domain::SolutionId>(object)) &&
        domain::may_do(actor, domain::PauseApplication::name))
        return {};
    return domain::may_do(actor, domain::DraftAnswer::name);
}

/// Whether a draft can be for this: the engagement itself or something in it that has texts.
bool is_here(domain::Engagement const& state, domain::ObjectId object) {
    return object == domain::as<domain::ObjectId>(state.id) ||
           state.cases.contains(domain::as<domain::CaseId>(object)) ||
           state.sessions.contains(domain::as<domain::SessionId>(object)) ||
           state.outcomes.contains(domain::as<domain::OutcomeId>(object)) ||
           state.solutions.contains(domain::as<domain::SolutionId>(object)) ||
           state.locations.contains(domain::as<domain::LocationId>(object)) ||
           state.contract.excerpt(domain::as<domain::ExcerptId>(object)) != nullptr;
}

/// Only somebody who writes texts here has drafts, and only of what is here.
Result<bool> may_keep_draft(service::Room const& room, domain::Actor const& actor,
                            domain::ObjectId object) {
    CHECK_OK(writes_texts(room.state(), actor, object));
    if (!is_here(room.state(), object)) return refuse(Refused::not_found, "http.not_found");
    return true;
}

/// Whose draft for what.
Result<store::DraftKey> draft_key(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto const object = TRY(request.id_param<domain::ObjectId>("object"));
    auto const section = std::string(request.param("section"));
    if (section.size() > draft_section_characters_most)
        return refuse(Refused::not_found, "http.not_found");
    auto const caller = caller_of(request);
    auto const may = services.rooms.read(engagement, [&](service::Room& room) -> Result<bool> {
        auto const actor = TRY(room.actor(caller, services.rooms.world().now()));
        return may_keep_draft(room, actor, object);
    });
    if (!may) return tl::unexpected(may.error());
    return store::DraftKey{object, section, std::get<service::AccountCaller>(caller.who).account};
}

std::string draft_json(SavedDraft const& draft) {
    std::string out;
    codec::write(out, draft, codec::AsReference{});
    return out;
}

Answer read_draft(Services const& services, Request const& request) {
    auto const key = TRY(draft_key(services, request));
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto const draft = services.rooms.store().draft(engagement, key);
    if (!draft) return json(draft_json({}));
    return json(draft_json(
        {std::string(draft->text.begin(), draft->text.end()), draft->revision, draft->base}));
}

Answer write_draft(Services const& services, Request const& request) {
    auto const key = TRY(draft_key(services, request));
    auto const engagement = TRY(request.id_param<EngagementId>("engagement"));
    auto const body = TRY(codec::parse_request_as<DraftBody>(request.body));
    if (body.text.size() > 4 * domain::limits::page_characters)
        return Refusal{Refused::invalid, "draft.too_long", {}};
    store::DraftWrite write{
        .key = key, .expected = body.base_revision, .base = body.on_version, .text = std::nullopt};
    if (!body.text.empty()) write.text = Bytes(body.text.begin(), body.text.end());
    store::EngagementWrites writes;
    writes.engagement = engagement;
    writes.drafts.push_back(std::move(write));
    auto const outcome = TRY(services.rooms.store().commit({writes})).front().drafts.front();
    if (outcome.state == store::DraftOutcome::State::stale)
        return Refusal{
            Refused::conflict, "draft.elsewhere", {{"revision", std::to_string(outcome.revision)}}};
    return json(draft_json({body.text, outcome.revision, body.on_version}));
}

} // namespace

std::vector<Route> engagement_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    std::string const at = "/api/engagements/{engagement}";
    return {
        {.method = Method::post,
         .pattern = at + "/commands/{command}",
         .about = "Gives a command; the same `command_id` again gets the same answer and acts once",
         .handler = to(do_command)},
        {.method = Method::post,
         .pattern = at + "/keys",
         .about = "Turns a key on one exact version: the command key.turn with the passphrase "
                  "typed again",
         .handler = to(turn_key),
         .work = Work::passphrase},
        {.method = Method::get,
         .pattern = at + "/views/{view}",
         .about = "What this member may see now",
         .handler = to(see_view)},
        {.method = Method::get,
         .pattern = at + "/live",
         .about = "Server-sent events: which parts changed, and the size after it",
         .handler = to(listen)},
        {.method = Method::get,
         .pattern = at + "/drafts/{object}/{section}",
         .about = "One's own draft; nobody else reads it",
         .gives = codec::answered<SavedDraft>,
         .handler = to(read_draft),
         .work = Work::slow},
        {.method = Method::put,
         .pattern = at + "/drafts/{object}/{section}",
         .about = "Saves the draft when nobody saved it since `base_revision`",
         .takes = codec::asked_for<DraftBody>,
         .gives = codec::answered<SavedDraft>,
         .handler = to(write_draft),
         .work = Work::slow},
    };
}

} // namespace hefboom::http
