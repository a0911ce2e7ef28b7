// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeIdentityViews.h"

namespace kiosk
{

namespace
{

class FakeView final : public IdentityView
{
public:
    FakeView(FakeIdentityViews &views, std::shared_ptr<FakeIdentityViews::Record> record, QWidget *parent)
        : m_views(views), m_record(std::move(record)), m_widget(new QWidget(parent))
    {
        m_widget->setFocusPolicy(Qt::StrongFocus);
        m_record->widget = m_widget;
    }
    ~FakeView() override
    {
        m_record->destroyed = true;
        delete m_widget;
    }
    QWidget *widget() override { return m_widget; }
    void warmUp() override { m_record->warm = true; }
    void setAttempt(IdentityAttempt attempt) override
    {
        m_record->address = attempt.address.toDisplay();
        m_record->method = attempt.method;
        m_record->languages = {attempt.language};
    }
    void start() override
    {
        if (++m_record->starts == 1)
            m_views.records.push_back(m_record);
    }
    void setZoom(qreal zoom) override { m_record->zooms << zoom; }
    void setLanguage(Language language) override { m_record->languages << language; }
    void typeText(const QString &text) override { m_record->typed += text; }
    void pressKey(int key) override { m_record->keys << key; }
    void answerPage(PageAnswer answer) override { m_record->answers << answer; }
    void closePopups() override { ++m_record->popupsClosed; }
    void closeWindow() override { ++m_record->windowsClosed; }

private:
    FakeIdentityViews &m_views;
    std::shared_ptr<FakeIdentityViews::Record> m_record;
    QPointer<QWidget> m_widget;
};

} // namespace

std::unique_ptr<IdentityView> FakeIdentityViews::create(IdentityViewSettings settings, IdentityViewListener &listener,
                                                        QWidget *parent)
{
    auto record = std::make_shared<Record>();
    record->zooms << settings.zoom;
    record->listener = &listener;
    made.push_back(record);
    return std::make_unique<FakeView>(*this, record, parent);
}

} // namespace kiosk
