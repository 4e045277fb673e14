// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.hpp"

namespace hefboom::http {

std::shared_ptr<AnyConnection> plain_connection(Birth birth, Socket socket) {
    return std::make_shared<Connection<Socket>>(std::move(birth), std::move(socket));
}

} // namespace hefboom::http
