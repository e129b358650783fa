class ReportsController < ApplicationController
  EXPORTERS = { "csv" => CsvExporter, "pdf" => PdfExporter }.freeze
  SORTS = %w[name price].freeze

  def create
    # ruleid: rb-code-from-request
    exporter = params[:type].constantize.new
    # ruleid: rb-code-from-request
    @report.send(params[:action_name])
  end

  def export
    # ok: rb-code-from-request
    exporter = EXPORTERS.fetch(params[:type]).new
    exporter.call(@report)
  end

  def sorted
    column = params[:sort]
    return head(:bad_request) unless SORTS.include?(column)

    # ok: rb-code-from-request
    @rows = @rows.sort_by { |row| row.public_send(column) }
  end

  def notify
    # ok: rb-code-from-request
    @report.send(:notify, params[:email])
  end
end
