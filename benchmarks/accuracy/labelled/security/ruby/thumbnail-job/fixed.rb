# frozen_string_literal: true

# Makes small pictures of what members upload.
class ThumbnailJob < ApplicationJob
  queue_as :media

  def perform(upload_name, width)
    source = Rails.root.join("uploads", upload_name).to_s
    target = Rails.root.join("public", "thumbs", "#{SecureRandom.hex(8)}.png").to_s
    ok = system("convert", source, "-resize", "#{width}x#{width}", target)
    raise "convert failed for #{upload_name}" unless ok

    target
  end
end
