# frozen_string_literal: true

# Exports reports in the format that the reader chose.
class ExportsController < ApplicationController
  FORMATS = { "csv" => Exports::Csv, "pdf" => Exports::Pdf }.freeze

  def create
    report = current_account.reports.find(params[:report_id])
    exporter = "Exports::#{params[:format_name]}".constantize.new(report)
    send_data exporter.render, filename: exporter.filename
  rescue KeyError, NameError
    head :unprocessable_entity
  end
end
