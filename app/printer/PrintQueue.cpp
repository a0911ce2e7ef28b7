// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/PrintQueue.h"

#include "printer/Ipp.h"
#include "printer/PrinterItself.h"
#include "printer/PrinterReasons.h"

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr Milliseconds connectLimit{3000};
constexpr Milliseconds betweenLooks{250};
/// The print system says so at the beginning of each job, too.
constexpr Milliseconds connectingFor{5000};
/// To the printer itself.
constexpr Milliseconds betweenQuestions{1500};
constexpr int mostUnanswered = 2;
/// Until nothing is left of a job that was cancelled.
constexpr Milliseconds cancelLimit{5000};
constexpr Seconds afterGivingUp{5};
/// The shortest slip that anything stands on; what the real one needs is known once it is drawn.
constexpr int shortestSlipMm = 80;
constexpr const char *jobName = "slip"; ///< all that anybody in the print system learns of it

QByteArray uriOf(const QString &queue)
{
    std::array<char, HTTP_MAX_URI> uri{};
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr, "localhost", 0,
                     "/printers/%s", queue.toUtf8().constData());
    return uri.data();
}

PartHealth told(const QString &code, const QString &detail = {})
{
    const bool isReady = code.isEmpty();
    return {printerPart.toString(), isReady ? HealthState::Ready : HealthState::Warning, isReady ? u"ok"_s : code,
            detail};
}

bool isOver(int state)
{
    return state >= IPP_JSTATE_CANCELED;
}

} // namespace

/// To the print system, in the queue's name.
class PrintQueue::Connection
{
public:
    explicit Connection(const QString &queue)
        : m_queue(queue.toUtf8()), m_uri(uriOf(queue)),
          m_http(ipp::connectTo(cupsServer(), ippPort(), cupsEncryption(), connectLimit))
    {
    }

    http_t *http() const { return m_http.get(); }
    const QByteArray &queue() const { return m_queue; }

    ipp::Message attributes(std::initializer_list<const char *> names) const
    {
        ipp::Message request = ipp::request(IPP_OP_GET_PRINTER_ATTRIBUTES, m_uri);
        ipp::ask(request.get(), names);
        return ipp::send(http(), std::move(request), "/");
    }

    ipp::Message jobAttributes(int job) const
    {
        ipp::Message request = ipp::request(IPP_OP_GET_JOB_ATTRIBUTES, m_uri);
        ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        ipp::ask(request.get(), {"job-state", "job-printer-state-message"});
        return ipp::send(http(), std::move(request), "/");
    }

    /// With all that the spool has of it. One that was at work is let go by its printer first.
    void forget(int job) const
    {
        const SystemClock clock;
        const Deadline end{clock.sinceBoot() + cancelLimit};
        while (true) {
            cupsCancelJob2(http(), m_queue.constData(), job, 1);
            const ipp::Message answer = jobAttributes(job);
            if (!ipp::number(answer.get(), "job-state") || end.hasPassed(clock))
                return;
            std::this_thread::sleep_for(betweenLooks);
        }
    }

    /// What was on its way when a kiosk went down must not come out now.
    void forgetAll() const
    {
        ipp::Message request = ipp::request(IPP_OP_GET_JOBS, m_uri);
        ippAddBoolean(request.get(), IPP_TAG_OPERATION, "my-jobs", 1);
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "not-completed");
        ipp::ask(request.get(), {"job-id"});
        const ipp::Message answer = ipp::send(http(), std::move(request), "/");
        QList<int> jobs;
        for (ipp_attribute_t *each = ippFirstAttribute(answer.get()); each; each = ippNextAttribute(answer.get())) {
            if (qstrcmp(ippGetName(each), "job-id") == 0)
                jobs << ippGetInteger(each, 0);
        }
        for (const int job : std::as_const(jobs))
            forget(job);
    }

private:
    QByteArray m_queue;
    QByteArray m_uri;
    ipp::Http m_http;
};

PrintQueue::PrintQueue(PrinterSettings settings) : m_settings(std::move(settings)) { }

PrintQueue::~PrintQueue() = default;

PartHealth PrintQueue::look(Leftovers leftovers)
{
    m_connection = std::make_unique<Connection>(m_settings.queue);
    if (!m_connection->http())
        return told(u"printer.no_cups"_s, QString::fromUtf8(cupsServer()));
    if (const std::optional<PartHealth> trouble = lookAtQueue(leftovers))
        return *trouble;
    return told({}, m_settings.queue);
}

/// Nothing: all is well.
std::optional<PartHealth> PrintQueue::lookAtQueue(Leftovers leftovers)
{
    const ipp::Message answer = m_connection->attributes(
        {"printer-state", "printer-state-message", "printer-state-reasons", "printer-is-accepting-jobs",
         "printer-error-policy", "printer-make-and-model", "device-uri", "media-supported"});
    if (!answer)
        return told(u"printer.no_cups"_s, QString::fromUtf8(cupsLastErrorString()));
    if (ippGetStatusCode(answer.get()) == IPP_STATUS_ERROR_NOT_FOUND)
        return told(u"printer.no_queue"_s, m_settings.queue);
    const std::optional<int> state = ipp::number(answer.get(), "printer-state");
    if (!state)
        return told(u"printer.no_cups"_s, QString::fromUtf8(cupsLastErrorString()));
    if (leftovers == Leftovers::Cancelled)
        m_connection->forgetAll();
    const QList<QByteArray> reasons = ipp::texts(answer.get(), "printer-state-reasons");
    if (*state == IPP_PSTATE_STOPPED || !ipp::flag(answer.get(), "printer-is-accepting-jobs", true))
        return told(u"printer.stopped"_s, QString::fromUtf8(ipp::text(answer.get(), "printer-state-message")));
    if (const QByteArray policy = ipp::text(answer.get(), "printer-error-policy"); policy != "abort-job")
        return told(u"printer.policy"_s, QString::fromUtf8(policy));
    if (m_settings.kind == PrinterKind::Ipp) {
        const QByteArray model = ipp::text(answer.get(), "printer-make-and-model");
        if (model.endsWith("Raw Printer"))
            return told(u"printer.wrong_kind"_s, QString::fromUtf8(model));
        m_papers = slipPapers(ipp::texts(answer.get(), "media-supported"), m_settings.paperWidthMm);
        if (!paperFor(shortestSlipMm))
            return told(u"printer.paper_size"_s, u"%1 mm"_s.arg(m_settings.paperWidthMm));
    }
    m_device = ipp::text(answer.get(), "device-uri");
    if (const std::optional<PrinterWord> word = askPrinter(m_device))
        return word->code.isEmpty() ? std::nullopt : std::optional(told(word->code, word->detail));
    // What the queue has last heard, of a device that nobody else can ask.
    const QString code = codeOfReasons(reasons, Printer::Going);
    return code.isEmpty() || code == u"printer.unreachable"
        ? std::nullopt
        : std::optional(told(code, QString::fromUtf8(reasons.join(", "))));
}

std::optional<Paper> PrintQueue::paperFor(int lengthMm) const
{
    return paperOfLength(m_papers, lengthMm);
}

PartHealth PrintQueue::print(const Document &document, const std::function<bool()> &isAbandoned)
{
    cups_option_t *options = nullptr;
    int count = 0;
    const auto add = [&](const char *name, const QByteArray &value) {
        count = cupsAddOption(name, value.constData(), count, &options);
    };
    add("job-sheets", "none");
    // The print system ends a job that hangs itself, should this program be killed before it does.
    add("job-cancel-after", QByteArray::number(static_cast<int>((m_settings.giveUp + afterGivingUp).count())));
    if (document.paper) {
        add("media", document.paper->name);
        add("print-scaling", "none");
    }
    http_t *const http = m_connection->http();
    const char *const queue = m_connection->queue().constData();
    const int job = cupsCreateJob(http, queue, jobName, count, options);
    cupsFreeOptions(count, options);
    if (job == 0)
        return told(u"printer.failed"_s, QString::fromUtf8(cupsLastErrorString()));
    const bool sent =
        cupsStartDocument(http, queue, job, jobName, document.format.constData(), 1) == HTTP_STATUS_CONTINUE
        && cupsWriteRequestData(http, document.bytes.constData(), static_cast<size_t>(document.bytes.size()))
            == HTTP_STATUS_CONTINUE
        && cupsFinishDocument(http, queue) <= IPP_STATUS_OK_CONFLICTING;
    PartHealth health =
        sent ? follow(job, isAbandoned) : told(u"printer.failed"_s, QString::fromUtf8(cupsLastErrorString()));
    m_connection->forget(job);
    return health;
}

PartHealth PrintQueue::follow(int job, const std::function<bool()> &isAbandoned)
{
    const SystemClock clock;
    const Deadline end{clock.sinceBoot() + m_settings.giveUp};
    std::optional<Milliseconds> connectingSince;
    Deadline askAgain{clock.sinceBoot() + betweenQuestions};
    int unanswered = 0;
    while (true) {
        const ipp::Message answer = m_connection->jobAttributes(job);
        const std::optional<int> state = ipp::number(answer.get(), "job-state");
        if (ippGetStatusCode(answer.get()) == IPP_STATUS_ERROR_NOT_FOUND)
            return told(u"printer.failed"_s, u"the print system forgets at once (PreserveJobHistory No)"_s);
        if (!state)
            return told(u"printer.no_cups"_s, QString::fromUtf8(cupsLastErrorString()));
        if (*state == IPP_JSTATE_COMPLETED)
            return told({}, m_settings.queue);
        const ipp::Message printer = m_connection->attributes({"printer-state", "printer-state-reasons"});
        const QList<QByteArray> reasons = ipp::texts(printer.get(), "printer-state-reasons");
        const QString detail = QString::fromUtf8(reasons.join(", "));
        const QString code = codeOfReasons(reasons, Printer::Going);
        if (isOver(*state)) {
            const QByteArray words = ipp::text(answer.get(), "job-printer-state-message");
            return told(code.isEmpty() ? u"printer.failed"_s : code,
                        words.isEmpty() ? detail : QString::fromUtf8(words));
        }
        const bool connects = code == u"printer.unreachable";
        connectingSince = connects ? connectingSince.value_or(clock.sinceBoot()) : std::optional<Milliseconds>();
        if (!code.isEmpty() && (!connects || clock.sinceBoot() - *connectingSince >= connectingFor))
            return told(code, detail);
        if (ipp::number(printer.get(), "printer-state") == IPP_PSTATE_STOPPED)
            return told(u"printer.stopped"_s, detail);
        // The print system waits for long for one that has gone. One that is busy may miss a question.
        if (m_device.startsWith("ipp") && askAgain.hasPassed(clock)) {
            const std::optional<PrinterWord> word = askPrinter(m_device);
            unanswered = word && word->code == u"printer.unreachable" ? unanswered + 1 : 0;
            if (unanswered == mostUnanswered)
                return told(word->code, word->detail);
            askAgain = Deadline{clock.sinceBoot() + betweenQuestions};
        }
        if (end.hasPassed(clock))
            return told(u"printer.slow"_s, u"%1 s"_s.arg(m_settings.giveUp.count()));
        if (isAbandoned())
            return told(u"printer.failed"_s, u"given up"_s);
        std::this_thread::sleep_for(betweenLooks);
    }
}

} // namespace kiosk
