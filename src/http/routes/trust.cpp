// SPDX-License-Identifier: EUPL-1.2
#include "codec/request_reader.hpp"
#include "domain/rights.hpp"
#include "http/services.hpp"
#include "service/exporter.hpp"

// What anybody needs to check the journal without this server: the newest checkpoint, the own
// export, and a place to leave a cosignature.
namespace hefboom::http {

namespace {

Answer facts(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const caller = caller_of(request);
    auto written = services.rooms.read(engagement, [&](service::Room& room) -> Result<std::string> {
        CHECK_OK(room.actor(caller, services.rooms.world().now()));
        auto const known = TRY(service::trust_facts(services.rooms.store(), room));
        std::string out;
        codec::write(out, known, codec::AsReference{});
        return out;
    });
    if (!written) return std::move(written).error();
    return json(std::move(*written));
}

Answer export_journal(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const caller = caller_of(request);
    auto const account = std::get<service::AccountCaller>(caller.who).account;
    auto const label = services.sign_ins.account(account)->display_name;
    auto const viewing = [&](service::Room const& room) {
        return room.actor(caller, services.rooms.world().now());
    };
    auto exported = TRY(service::export_for(services.rooms, engagement, viewing, label));
    return file(std::move(exported), "text/plain; charset=utf-8",
                "hefboom-" + to_string(engagement) + ".export");
}

struct CosignBody {
    std::string command_id;
    std::string note;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(CosignBody, (), (command_id, note, key))

Answer cosign(Services const& services, Request const& request) {
    auto const engagement = TRY(request.id_param<domain::EngagementId>("engagement"));
    auto const body = TRY(codec::parse_request_as<CosignBody>(request.body));
    auto const id = id_from<domain::CommandId>(body.command_id);
    if (!id) return Refusal{Refused::invalid, "request.command_id", {}};
    auto const size =
        services.rooms.read(engagement, [&](service::Room& room) -> Result<std::uint64_t> {
            auto const actor = TRY(room.actor(caller_of(request), services.rooms.world().now()));
            CHECK_OK(domain::may_do(actor, domain::TakeCosignature::name));
            return service::checked_cosignature(services.rooms.store(), room, body.note, body.key);
        });
    if (!size) return size.error();
    return give_command(services, engagement,
                        {.caller = caller_of(request),
                         .id = *id,
                         .command = domain::TakeCosignature{.note = {{}, body.note},
                                                            .key = {{}, body.key},
                                                            .size = *size}},
                        {});
}

} // namespace

std::vector<Route> trust_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    std::string const at = "/api/engagements/{engagement}";
    return {
        {.method = Method::get,
         .pattern = at + "/checkpoint",
         .about = "The newest checkpoint, its size and root, and the key it is signed with",
         .gives = codec::answered<service::TrustFacts>,
         .handler = to(facts),
         .work = Work::slow},
        {.method = Method::get,
         .pattern = at + "/export",
         .about = "The journal as this member may see it, for `hefboom verify`",
         .handler = to(export_journal),
         .work = Work::lengthy},
        {.method = Method::post,
         .pattern = at + "/cosignatures",
         .about = "Leaves a witness's cosignature of a checkpoint",
         .takes = codec::asked_for<CosignBody>,
         .handler = to(cosign),
         .work = Work::slow},
    };
}

} // namespace hefboom::http
